import { html, nothing, type TemplateResult } from 'lit';
import { siteFees } from '../../core/procedure/public-facts.js';
import { bullets, section, startView, whenText, type PageContext } from './page-parts.js';
import { amountText, feeText, timeText } from './short-facts.js';

/** Everything that has to be public about a procedure; what the definition does not say is left out. */
export function detailsView(context: PageContext): TemplateResult {
  const { definition, l10n, actions, today, withPoster, href } = context;
  const { t, text, date } = l10n;
  const { code, name, shortName, replaces = [], validFrom, validTo, asOf } = definition;
  return html`
    <div>
      <button type="button" class="plain" id="back" @click=${actions.back}>${t('catalogue.back')}</button>
    </div>
    <div class="stack tight">
      <h2 tabindex="-1">${text(shortName)}</h2>
      ${text(name) === text(shortName) ? nothing : html`<p>${text(name)}</p>`}
      <p class="soft">
        ${t('catalogue.code', { code })}
        ${replaces.length > 0 ? html`<br />${t('details.formerly', { codes: replaces.join(', ') })}` : nothing}
      </p>
    </div>
    ${
      validTo !== undefined && validTo < today
        ? html`<p class="note warn">${t('details.outdated', { date: date(validTo) })}</p>`
        : nothing
    }
    <div class="row">
      ${startView(context)}
      ${
        definition.eligibility
          ? html`<button type="button" id="entitled" @click=${() => actions.show('helper')}>
              ${t('details.entitled')}
            </button>`
          : nothing
      }
    </div>
    ${papers(context)} ${time(context)} ${fees(context)}
    ${section('details.authority', html`<p>${text(definition.authority)}</p>`, l10n)}
    ${section('details.result', html`<p>${text(definition.result)}</p>`, l10n)}
    ${section('details.steps', bullets(definition.sections.map(({ title }) => text(title))), l10n)}
    ${section('details.notes', bullets((definition.notes ?? []).map(text)), l10n)} ${help(context)}
    ${section('details.basis', bullets(definition.legalBasis), l10n)} ${related(context)} ${links(context)}
    <p class="soft">
      ${
        validTo === undefined
          ? t('details.valid', { from: date(validFrom) })
          : t('details.valid-to', { from: date(validFrom), to: date(validTo) })
      }.<br />${t('details.as-of', { date: date(asOf) })}.
    </p>
    ${
      withPoster && href
        ? html`<div>
            <button type="button" class="plain" id="poster" @click=${() => actions.show('poster')}>
              ${t('details.poster')}
            </button>
          </div>`
        : nothing
    }
  `;
}

function papers(context: PageContext) {
  const { definition, l10n } = context;
  const { t, text } = l10n;
  const items = definition.documents.map(({ name, required, copies, note }) => {
    const when = typeof required === 'object' ? whenText(required, context) : undefined;
    const need =
      typeof required === 'object'
        ? when === undefined
          ? t('details.needed-sometimes')
          : t('details.needed-when', { when })
        : t(required ? 'details.needed' : 'details.optional');
    const count = copies === undefined ? '' : `, ${t('details.copies', { count: copies })}`;
    return html`<b>${text(name)}</b><br /><span class="soft"
        >${need}${count}. ${note ? text(note) : nothing}</span
      >`;
  });
  return section('details.papers', bullets(items), l10n);
}

function time(context: PageContext) {
  const { definition, l10n } = context;
  const { t, text } = l10n;
  const { workingDays, withVerification, cutoff, note, cases = [], parts = [] } = definition.processing;
  const days = (count: number) => timeText({ workingDays: count }, l10n);
  const others = cases.map(({ when, workingDays: count }) => {
    const words = whenText(when, context) ?? t('catalogue.maybe');
    return html`${words}: <b>${days(count)}</b>`;
  });
  const agencies = parts.map(({ name, agency, workingDays: count, when }) => {
    const words = when && (whenText(when, context) ?? t('catalogue.maybe'));
    return html`<b>${text(name)}</b>: ${text(agency)},
      ${days(count)}${
        words ? html`<br /><span class="soft">${t('details.only-when', { when: words })}</span>` : nothing
      }`;
  });
  return html`${section(
    'details.time',
    html`<p class="first"><b>${days(workingDays)}</b></p>
      ${bullets([
        ...(withVerification === undefined ? [] : [t('details.verified', { days: withVerification })]),
        ...others,
        ...(cutoff === undefined || note ? [] : [t('details.cutoff', { time: cutoff })]),
      ])}
      ${note ? html`<p>${text(note)}</p>` : nothing}`,
    l10n,
  )}
  ${section('details.agencies', bullets(agencies), l10n)}`;
}

function fees(context: PageContext) {
  const { definition, site, today, l10n } = context;
  const { t, text } = l10n;
  const items = siteFees(definition.fees, definition.code, site, today).map((fee) => {
    const { name, amount, channel, quantityField, basis } = fee;
    const when = fee.when && (whenText(fee.when, context) ?? t('catalogue.maybe'));
    const way = channel && t(`catalogue.${channel}`);
    const cost = amountText({ amount, ...(quantityField !== undefined && { each: true }) }, l10n);
    return html`${text(name)}: <b>${cost}</b>${way ? html`, ${way}` : nothing}<br />
      <span class="soft">
        ${when ? html`${t('details.only-when', { when })}.` : nothing} ${t('details.fee-basis', { basis })}.
      </span>`;
  });
  const exempt = (definition.exemptions ?? []).map(text);
  return section(
    'details.fee',
    items.length === 0 && exempt.length === 0
      ? html`<p>${feeText([], l10n)}</p>`
      : html`${bullets(items)}
        ${exempt.length > 0 ? html`<p class="label">${t('details.exempt')}</p>` : nothing} ${bullets(exempt)}`,
    l10n,
  );
}

function help({ site, l10n }: PageContext) {
  const { t } = l10n;
  if (!site?.hotline && !site?.officeHours) return nothing;
  const line = (key: string, value: string | undefined) =>
    value
      ? html`<div>
          <dt>${t(key)}</dt>
          <dd>${value}</dd>
        </div>`
      : nothing;
  return section(
    'details.help',
    html`<p>${site.unit.name}</p>
      <dl>${line('details.hotline', site.hotline)} ${line('details.hours', site.officeHours)}</dl>`,
    l10n,
  );
}

function related({ definition, entries, actions, l10n }: PageContext) {
  const { t, text } = l10n;
  const items = (definition.related ?? []).map(({ code, name }) =>
    entries.some((entry) => entry.code === code)
      ? html`<button type="button" class="plain" @click=${() => actions.open(code)}>${text(name)}</button>`
      : html`${text(name)} <span class="soft">(${t('catalogue.code', { code })})</span>`,
  );
  return section('details.related', bullets(items), l10n);
}

function links({ definition, l10n }: PageContext) {
  const { t } = l10n;
  const items = (['national', 'ministry', 'form', 'track'] as const).flatMap((kind) => {
    const href = definition.links[kind];
    return href === undefined
      ? []
      : [html`<a class="far" href=${href} rel="noreferrer">${t(`details.link-${kind}`)}</a>`];
  });
  return section('details.links', bullets(items), l10n);
}
