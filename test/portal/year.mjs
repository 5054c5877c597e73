/** A year of a small commune, put straight into the tables: what grows, what has a gap, what is too small to be told. */
import { randomUUID } from 'node:crypto';

const PROCEDURES = ['2.000635', '1.001731'];
/** The last complete month; the year is that and the eleven before. */
export const LAST = '2026-10';
const MONTHS = Array.from({ length: 12 }, (_, n) =>
  new Date(Date.UTC(2025, 10 + n, 15)).toISOString().slice(0, 7),
);

/** @param portal - Of `startPortal`; its clock stands in the month after the year, when this is done. */
export async function liveYear(portal, database) {
  for (const [n, month] of MONTHS.entries()) {
    for (const procedure of PROCEDURES) {
      // The second procedure began in the summer; one month has too few people to be told.
      const people = procedure === PROCEDURES[0] ? 20 + 4 * n : n < 7 ? 0 : n === 8 ? 3 : 6 + n;
      if (people > 0) await count(database, month, procedure, people, n);
    }
  }
  const { code } = (await portal.file()).body;
  for (const [n, month] of MONTHS.entries())
    await database.query(
      `insert into dossiers select (jsonb_populate_record(d, jsonb_build_object(
         'code', 'BK38-' || $1 || '-' || lpad(i::text, 6, '0'), 'idempotency_key', $2 || i, 'fee', 8000,
         'received_at', $3::timestamptz, 'due_at', $4::timestamptz))).*
       from dossiers d, generate_series(1, $5::int) i where d.code = $6`,
      [month.slice(2).replace('-', '') + '01', randomUUID(), at(month, 3), at(month, 10), 12 + n, code],
    );
  // Each due on the tenth: most were done in time, some a day late; some of these with an apology.
  await database.query(
    `insert into dossier_events (dossier_code, at, state)
     select code, due_at + case when right(code, 1) = '7' then interval '1 day' else interval '-1 day' end, 'done'
     from dossiers where code like 'BK38-____01-%'`,
  );
  await database.query(
    `insert into dossier_apologies (dossier_code, number, agency, procedure_name, due_at, reason, new_due_at, signer, signed_at)
     select code, code, 'a', 'a', due_at, 'a', due_at + interval '2 days', 'a', due_at
     from dossiers where code like 'BK38-____01-%7'`,
  );
  await database.query(
    `insert into payments select (jsonb_populate_record(p, jsonb_build_object(
       'id', 'p' || d.code, 'dossier_code', d.code, 'reference', d.code, 'state', 'paid'))).*
     from dossiers d, payments p
     where p.dossier_code = $1 and d.code like 'BK38-____01-%' and right(d.code, 1) < '8'`,
    [code],
  );
  portal.setClock('2026-11-20T09:00:00+07:00');
}

const at = (month, day) => `${month}-${String(day).padStart(2, '0')}T09:00:00+07:00`;

/** What people who agreed were counted with: fewer fields typed and less time from month to month. */
async function count(database, month, procedure, people, n) {
  const quick = Math.min(people, Math.round(people * (0.3 + 0.05 * n)));
  const rows = {
    'form-sent': people,
    'form-started': people + 4,
    'fields-shown': people * 24,
    'fields-filled': Math.round(people * 24 * (0.4 + 0.03 * n)),
    'fields-changed': people,
    'sent-within/4': quick,
    'sent-within/15': people - quick,
  };
  for (const [name, value] of Object.entries(rows))
    await database.query('insert into daily_counts (day, procedure_code, name, n) values ($1, $2, $3, $4)', [
      `${month}-15`,
      procedure,
      name,
      value,
    ]);
}
