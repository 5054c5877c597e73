import { chromium } from 'playwright-core';
import { chromiumArgs, find } from './scripts/browsers.mjs';
import { serveFolder } from './test/e2e/static-server.mjs';
const b=await chromium.launch({executablePath:find.chromium(),args:chromiumArgs});
const s=await serveFolder(process.cwd());
for (const [w,h,scheme,forced] of [[360,780,'light','none'],[1280,900,'light','none'],[360,780,'dark','none'],[360,780,'light','active']]) {
  const page=await b.newPage({locale:'vi-VN',viewport:{width:w,height:h},colorScheme:scheme,forcedColors:forced});
  page.on('console',m=>m.type()==='error'&&console.log(m.text()));
  await page.goto(s.url+'/examples/plain/procedures.html');
  await page.locator('bk-procedure-form').evaluate(e=>e.remove());
  await page.locator('bk-procedures').evaluate(e=>{e.href='https://hoa-gao.example/thu-tuc/{code}'});
  await page.getByRole('searchbox').waitFor();
  const n=`/tmp/cat-${w}-${scheme}-${forced}`;
  await page.screenshot({path:n+'-list.png',fullPage:true});
  await page.getByRole('searchbox').fill('hộ chiếu'); await page.screenshot({path:n+'-none.png',fullPage:true});
  await page.getByRole('searchbox').fill('');
  await page.locator('bk-procedures').evaluate(e=>{e.code='2.002913'});
  await page.getByRole('button',{name:'In tờ'}).waitFor();
  await page.screenshot({path:n+'-details.png',fullPage:true});
  await page.getByRole('button',{name:'In tờ'}).click(); await page.getByText('Khổ giấy').waitFor();
  await page.screenshot({path:n+'-poster.png',fullPage:true});
  if(w===1280){ await page.setViewportSize({width:900,height:1200}); await page.emulateMedia({media:'print'}); const p=page.locator('[data-bk-print] .poster'); console.log(await p.boundingBox(), await page.evaluate(()=>document.documentElement.outerHTML.length)); await p.screenshot({path:'/tmp/cat-paper.png'}); await page.emulateMedia({media:null});await page.setViewportSize({width:w,height:h});
   const pdf=await page.pdf({preferCSSPageSize:true}); console.log(pdf.toString('latin1').match(/MediaBox[^\]]*\]/g), pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)); }
  await page.locator('bk-procedures').evaluate(e=>{e.code='1.001731'});
  await page.getByText('Tôi có được hưởng không?').click(); await page.locator('bk-choice-field').waitFor(); await page.waitForTimeout(200);
  await page.screenshot({path:n+'-helper.png',fullPage:true});
  await page.getByText('Người đang hưởng trợ cấp xã hội hàng tháng').click(); await page.getByText('Tiếp tục').click(); await page.getByText('Không',{exact:true}).click(); await page.getByText('Tiếp tục').click(); await page.getByText('theo các câu trả lời').waitFor();
  await page.screenshot({path:n+'-outcome.png',fullPage:true});
  await page.close();
}
await b.close(); await s.close();
