import { expect } from '@open-wc/testing';
import { Ladder } from '../../../src/core/scan/ladder.js';
import { openReaders, type Pixels, type Reader } from '../../../src/core/scan/reader.js';
import { picture } from './pictures.js';

const image: Pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

/** A reader that reads what it is told; `asked` and `closed` are written down in `log`. */
const fake = (name: Reader['name'], text: string | undefined, log: string[] = []): Reader => ({
  name,
  async read() {
    log.push(name);
    return text;
  },
  close: () => void log.push(`${name} closed`),
});

describe('scan/ladder', () => {
  it('asks the readers in their order until one reads', async () => {
    const log: string[] = [];
    const ladder = new Ladder(
      [fake('native', undefined, log), fake('zxing', 'card', log), fake('light', 'card', log)],
      () => true,
    );
    expect(await ladder.read(image)).to.equal('card');
    expect(log).to.deep.equal(['native', 'zxing']);
  });

  it('goes on past a code that is not the one looked for, and tells of it', async () => {
    const ladder = new Ladder([fake('native', 'poster'), fake('light', 'card')], (text) => text === 'card');
    expect(ladder.otherSeen).to.equal(false);
    expect(await ladder.read(image)).to.equal('card');
    expect(ladder.otherSeen).to.equal(true);
  });

  it('gives nothing when no reader reads, and tells of no other code', async () => {
    const ladder = new Ladder([fake('light', undefined)], () => true);
    expect(await ladder.readPhoto(image)).to.equal(undefined);
    expect(ladder.otherSeen).to.equal(false);
  });

  it('closes its readers, and then reads nothing', async () => {
    const log: string[] = [];
    const ladder = new Ladder([fake('zxing', 'card', log), fake('light', 'card', log)], () => true);
    const pending = ladder.read(image);
    ladder.close();
    expect(await pending).to.equal(undefined);
    expect(await ladder.read(image)).to.equal(undefined);
    expect(log).to.deep.equal(['zxing', 'zxing closed', 'light closed']);
  });

  describe('on cards', () => {
    const SAMPLE = 1;
    let readers: readonly Reader[];
    const LEVELS = [
      'turn',
      'tilt',
      'blur',
      'noise',
      'dim',
      'small',
      'glare',
      'jpeg',
      'shadow',
      'mixed',
    ].flatMap((kind) => [1, 2, 3, 4, 5].map((level) => [kind, level] as const));

    before(async () => {
      readers = await openReaders();
    });
    after(() => readers.forEach((reader) => reader.close()));

    it('reads on one frame whatever any of its readers reads', async function () {
      this.timeout(60_000);
      for (const [kind, level] of LEVELS) {
        const { image, text } = picture(kind, level, SAMPLE);
        const single = await Promise.all(readers.map((reader) => reader.read(image)));
        const read = await new Ladder(readers, (found) => found === text).read(image);
        if (single.includes(text)) expect(read, `${kind} ${level}`).to.equal(text);
      }
    });

    it('reads more cards over ten frames than any of its readers on one', async function () {
      this.timeout(90_000);
      const hard = [
        ['blur', 4],
        ['blur', 5],
        ['noise', 3],
        ['noise', 5],
        ['small', 3],
        ['jpeg', 5],
        ['mixed', 2],
        ['mixed', 3],
      ] as const;
      const single = readers.map(() => 0);
      let ladderReads = 0;
      for (const [kind, level] of hard) {
        const { image, text } = picture(kind, level, SAMPLE);
        const texts = await Promise.all(readers.map((reader) => reader.read(image)));
        texts.forEach((read, i) => (single[i]! += Number(read === text)));
        const ladder = new Ladder(readers, (found) => found === text);
        for (let frame = 0, read; frame < 10 && !read; frame++) {
          read = await ladder.read(picture(kind, level, SAMPLE, frame).image);
          if (read) ladderReads++;
        }
      }
      expect(ladderReads).to.be.greaterThan(Math.max(...single));
      expect(ladderReads / hard.length).to.be.at.least(0.8);
    });

    it('finds the card beside another code', async () => {
      const card = picture('clean', 1, 3);
      const other = picture('clean', 1, 4);
      const data = new Uint8ClampedArray(2 * card.image.data.length);
      data.set(other.image.data);
      data.set(card.image.data, card.image.data.length);
      const ladder = new Ladder(readers, (found) => found === card.text);
      expect(await ladder.read({ data, width: 640, height: 960 })).to.equal(card.text);
    });

    it('reads a blurred photo', async () => {
      const { image, text } = picture('blur', 4, SAMPLE);
      const ladder = new Ladder(readers, (found) => found === text);
      expect(await ladder.readPhoto(image)).to.equal(text);
    });
  });
});
