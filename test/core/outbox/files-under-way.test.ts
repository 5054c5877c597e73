import { expect } from '@open-wc/testing';
import { FilesUnderWay } from '../../../src/core/outbox/files-under-way.js';
import type { JobFile } from '../../../src/core/outbox/job-file.js';
import { clock, NOW } from '../device.js';

const file = (id: string, bytes: number, sent?: number): JobFile => ({
  id,
  paper: id,
  title: id,
  sha256: '',
  bytes,
  type: 'application/pdf',
  sent,
});

describe('outbox/files-under-way', () => {
  it('adds the files of a job up, and forgets it at the end', () => {
    let steps = 0;
    const files = new FilesUnderWay(clock().now, () => (steps += 1));
    files.step('job', [file('a', 100, 100), file('b', 300, 20), file('c', 50)], 'b');
    expect(files.of('job')).to.deep.equal({
      sentBytes: 120,
      totalBytes: 450,
      since: NOW,
      sinceBytes: 120,
      files: { a: 100, b: 20, c: 0 },
      current: 'b',
    });
    files.end('job');
    files.end('job');
    expect([files.of('job'), steps]).to.deep.equal([undefined, 2]);
  });

  it('measures the line by all that this tab has sent, not by what the server had', () => {
    const time = clock();
    const files = new FilesUnderWay(time.now, () => undefined);
    const step = (sent: readonly [number, number?], current: string, upload?: string) => {
      const [a, b] = sent;
      files.step('job', [{ ...file('a', 1000, a), upload }, file('b', 500, b)], current);
      const { since, sinceBytes, sentBytes } = files.of('job')!;
      time.advance(1000);
      return [since - NOW, sentBytes - sinceBytes];
    };
    expect(step([100], 'a', 'up')).to.deep.equal([0, 0]);
    // Here the server says that 400 are there already.
    expect(step([400], 'a', 'up')).to.deep.equal([0, 0]);
    expect(step([500], 'a', 'up')).to.deep.equal([0, 100]);
    expect(step([600], 'a', 'up')).to.deep.equal([0, 200]);
    // It has lost the upload: what was sent has been sent all the same.
    expect(step([0], 'a')).to.deep.equal([0, 200]);
    expect(step([1000], 'a')).to.deep.equal([0, 1200]);
    expect(step([1000], 'b')).to.deep.equal([0, 1200]);
    expect(step([1000, 500], 'b')).to.deep.equal([0, 1700]);
  });
});
