/** Photos as phones make them, and what is in a JPEG. */

const EXIF = 'Exif\0\0II*\0GPSLatitude 19.8075 GPSLongitude 105.7764 PhoneModel';

/** A photo of 2,400 × 1,800 pixels, drawn in the page, with a piece that says where and with what it was taken. */
export async function phonePhoto(page) {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1800);
    const context = canvas.getContext('2d');
    for (let at = 0; at < 4000; at++) {
      context.fillStyle = `hsl(${(at * 37) % 360} 80% ${(at * 13) % 100}%)`;
      context.fillRect((at * 271) % 2400, (at * 143) % 1800, 57, 43);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  });
  const picture = Buffer.from(base64, 'base64');
  const exif = Buffer.from(EXIF);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([head, exif, picture.subarray(2)]);
}

/**
 * What stands in a JPEG beside its picture (APP segments and comments, by marker and first letters), the size that it
 * says, and whether its end is there.
 */
export function jpegParts(bytes) {
  const notes = [];
  let width, height;
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('This is no JPEG');
  for (let at = 2; at + 4 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) throw new Error(`No marker at ${at}`);
    const marker = bytes[at + 1];
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)
      notes.push(`${marker.toString(16)} ${bytes.toString('latin1', at + 4, at + 4 + 11)}`);
    if (marker === 0xc0 || marker === 0xc2)
      [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
    if (marker === 0xda) break;
  }
  return { notes, width, height, isWhole: bytes.readUInt16BE(bytes.length - 2) === 0xffd9 };
}
