import { refused, type Job } from '../../core/outbox/job.js';

/** How far something that was said has come, in the words of people. `gave-up` may be tried again, `refused` may not. */
export type Delivery = 'sending' | 'waiting' | 'sent' | 'gave-up' | 'refused';

/** How far a job has come. */
export function deliveryOf(job: Job): Delivery {
  switch (job.state) {
    case 'acked':
      return 'sent';
    case 'waiting':
      return 'waiting';
    case 'expired':
      return 'gave-up';
    case 'needs-person':
      return refused(job) ? 'refused' : 'gave-up';
    default:
      return 'sending';
  }
}
