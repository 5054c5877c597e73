import { vietnamDate } from '../../core/text/vietnam-date.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** `14:05, hôm nay`, or with the day. @param now - Milliseconds since 1970. */
export function whenText(at: number, now: number, { t, time, date }: LocalizeController): string {
  if (vietnamDate(at) === vietnamDate(now)) return t('draft.today', { time: time(at) });
  return t('draft.on-day', { time: time(at), date: date(new Date(at).toISOString()) });
}
