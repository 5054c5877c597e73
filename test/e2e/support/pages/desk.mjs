/** `<bk-handover>` with each of the five procedures filled fully, and what was filled in. */
import '../../../../dist/components/handover/bk-handover.js';
import { decodeDeskCodes, submission, submittedSheet } from '../../../../dist/index.js';
import { filled, shipped } from '../../../core/handover/filled.ts';

const definitions = await shipped();
const of = (code) => definitions.find((definition) => definition.code === code);

globalThis.desk = {
  codes: definitions.map(({ code }) => code),
  show(code) {
    const handover = document.createElement('bk-handover');
    Object.assign(handover, { definition: of(code), answers: filled(of(code)) });
    document.body.replaceChildren(handover);
  },
  /** What would have been submitted, as JSON. */
  submitted: (code) => JSON.stringify(submission(of(code), filled(of(code)))),
  decoded: async (texts) => JSON.stringify(await decodeDeskCodes(texts)),
  /** What a clerk has to see. */
  async values(code) {
    const sheet = await submittedSheet(of(code), submission(of(code), filled(of(code))).answers);
    return sheet.flatMap(({ rows }) => rows.map(({ value }) => value));
  },
};
