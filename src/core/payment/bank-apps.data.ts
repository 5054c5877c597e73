/**
 * What vietqr.io calls the banks and their apps in its links.
 *
 * Source: the public bank directory of vietqr.io, its app directories (android-app-deeplinks, ios-app-deeplinks) and
 * its changelog up to 2026-07-31; one source, and the codes are its own, not official. Which apps fill in a transfer:
 * OCB since 2024-05, ACB 2025-10, BIDV 2026-01-09, VietinBank 2026-02-13, MB 2026-07-31; the others only open.
 * Read: 2026-11-21. Refresh: compare with those directories.
 * @module
 */

/** An app that a link opens. */
export interface BankApp {
  readonly app: string;
  /** Whether it takes over account, amount and content. */
  readonly fills?: true;
}

// prettier-ignore
/** Apps by the BIN of the bank whose customers use them; VIB and TPBank have a second one, which is left out. */
export const BANK_APPS: Readonly<Record<string, BankApp>> = {
  '422589': { app: 'cimb' },
  '546034': { app: 'cake' },
  '963388': { app: 'timo' },
  '970400': { app: 'sgicb' },
  '970405': { app: 'vba' },
  '970407': { app: 'tcb' },
  '970412': { app: 'pvcb' },
  '970414': { app: 'oceanbank' },
  '970415': { app: 'icb', fills: true },
  '970416': { app: 'acb', fills: true },
  '970418': { app: 'bidv', fills: true },
  '970419': { app: 'ncb' },
  '970422': { app: 'mb', fills: true },
  '970423': { app: 'tpb' },
  '970424': { app: 'shbvn' },
  '970425': { app: 'abb' },
  '970427': { app: 'vab' },
  '970428': { app: 'nab' },
  '970429': { app: 'scb' },
  '970431': { app: 'eib' },
  '970432': { app: 'vpb' },
  '970433': { app: 'vietbank' },
  '970436': { app: 'vcb' },
  '970437': { app: 'hdb' },
  '970438': { app: 'bvb' },
  '970439': { app: 'pbvn' },
  '970440': { app: 'seab' },
  '970441': { app: 'vib-2' },
  '970443': { app: 'shb' },
  '970446': { app: 'coopbank' },
  '970448': { app: 'ocb', fills: true },
  '970449': { app: 'lpb' },
  '970452': { app: 'klb' },
  '970457': { app: 'wvn' },
};

// prettier-ignore
/** How a link names the bank of the payee, by BIN. */
export const BANK_CODES: Readonly<Record<string, string>> = {
  '422589': 'cimb', '458761': 'hsbc', '533948': 'citibank', '546034': 'cake', '546035': 'ubank', '668888': 'kbank',
  '796500': 'dbs', '801011': 'nhb', '963369': 'liobank', '963388': 'timo', '970400': 'sgicb', '970403': 'stb',
  '970405': 'vba', '970406': 'vikki', '970407': 'tcb', '970408': 'gpb', '970409': 'bab', '970410': 'scvn',
  '970412': 'pvcb', '970414': 'mbv', '970415': 'icb', '970416': 'acb', '970418': 'bidv', '970419': 'ncb',
  '970421': 'vrb', '970422': 'mb', '970423': 'tpb', '970424': 'shbvn', '970425': 'abb', '970426': 'msb',
  '970427': 'vab', '970428': 'nab', '970429': 'scb', '970430': 'pgb', '970431': 'eib', '970432': 'vpb',
  '970433': 'vietbank', '970434': 'ivb', '970436': 'vcb', '970437': 'hdb', '970438': 'bvb', '970439': 'pbvn',
  '970440': 'seab', '970441': 'vib', '970442': 'hlbvn', '970443': 'shb', '970444': 'cbb', '970446': 'coopbank',
  '970448': 'ocb', '970449': 'lpb', '970452': 'klb', '970454': 'vccb', '970455': 'ibkhn', '970456': 'ibkhcm',
  '970457': 'wvn', '970458': 'uob', '970462': 'kbhn', '970463': 'kbhcm', '970466': 'kebhanahcm',
  '970467': 'kebhanahn', '971005': 'vtlmoney', '971011': 'vnptmoney', '971025': 'momo', '971133': 'pvcbpay',
  '977777': 'mafc', '999888': 'vbsp',
};
