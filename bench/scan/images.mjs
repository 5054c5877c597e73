/**
 * Pictures of a card as a poor camera in a hurried hand takes them: eleven kinds of damage, five levels each,
 * the same in every run. `frame` numbers the pictures of one hand-held card: the hand moves a little, the
 * noise is fresh, the damage stays.
 */
import { drawCard, SCALE } from './card.mjs';
import { degradeJpeg } from './jpeg.mjs';
import { random } from './random.mjs';

const WIDTH = 640;
const HEIGHT = 480;

/** What each level of each kind is; lengths in pixels of the picture, angles in degrees, greys of 255. */
export const KINDS = {
  clean: [{}, {}, {}, {}, {}],
  turn: [10, 20, 30, 40, 45].map((turn) => ({ turn })),
  tilt: [15, 25, 35, 45, 52].map((tilt) => ({ tilt })),
  blur: [0.9, 1.3, 1.7, 2.1, 2.5].map((blur) => ({ blur })),
  noise: [15, 30, 50, 70, 90].map((noise) => ({ noise })),
  dim: [0.5, 0.3, 0.18, 0.11, 0.07].map((light) => ({ light })),
  small: [2.5, 2.1, 1.8, 1.5, 1.3].map((module) => ({ module })),
  glare: [30, 45, 55, 62, 68].map((glare) => ({ glare })),
  jpeg: [30, 18, 11, 7, 4].map((jpeg) => ({ jpeg, light: 0.6 })),
  shadow: [0.6, 0.45, 0.32, 0.22, 0.15].map((shadow) => ({ shadow })),
  mixed: [
    { turn: 6, tilt: 8, blur: 0.7, noise: 6, light: 0.8 },
    { turn: 10, tilt: 12, blur: 0.9, noise: 10, light: 0.7, jpeg: 60 },
    { turn: 14, tilt: 16, blur: 1.1, noise: 14, light: 0.6, shadow: 0.6, jpeg: 50 },
    { turn: 18, tilt: 20, blur: 1.3, noise: 18, light: 0.55, shadow: 0.5, jpeg: 45 },
    { turn: 22, tilt: 24, blur: 1.5, noise: 22, light: 0.5, shadow: 0.45, jpeg: 40 },
  ],
};

const BASE = { module: 3, turn: 0, tilt: 0, blur: 0, noise: 2, light: 1, glare: 0, jpeg: 0, shadow: 1 };
const RADIANS = Math.PI / 180;

/** How the hand holds the card: where its code is, how it is turned, from which side it is seen. */
function hold(rng, damage) {
  return {
    x: WIDTH / 2 + rng.between(-60, 60),
    y: HEIGHT / 2 + rng.between(-40, 40),
    turn: (damage.turn + rng.between(-2, 2)) * rng.pick([-1, 1]),
    tilt: damage.tilt,
    towards: rng.between(0, 360),
    module: damage.module,
  };
}

/** A tremor between two pictures a tenth of a second apart. */
const tremble = (rng, pose) => ({
  ...pose,
  x: pose.x + rng.between(-6, 6),
  y: pose.y + rng.between(-6, 6),
  turn: pose.turn + rng.between(-1, 1),
  tilt: pose.tilt + rng.between(-1, 1),
  module: pose.module * rng.between(0.985, 1.015),
});

/**
 * From a pixel to the place on the card behind it, the inverse of a pinhole camera over a tilted plane, as
 * numerators of both coordinates and their denominator: each `a·x + b·y + c`.
 */
function lens(pose, card) {
  const [turnCos, turnSin] = [Math.cos(pose.turn * RADIANS), Math.sin(pose.turn * RADIANS)];
  const [awayCos, awaySin] = [Math.cos(pose.towards * RADIANS), Math.sin(pose.towards * RADIANS)];
  const [tiltCos, tiltSin] = [Math.cos(pose.tilt * RADIANS), Math.sin(pose.tilt * RADIANS)];
  const distance = card.code.modules * pose.module * 3.5;
  const zoom = SCALE / pose.module;
  // The tilt stretches along the direction in which the card leans away; then the card is turned in its plane.
  const [xx, yy] = [awayCos ** 2 + awaySin ** 2 * tiltCos, awaySin ** 2 + awayCos ** 2 * tiltCos];
  const xy = awayCos * awaySin * (1 - tiltCos);
  const depth = [(-awayCos * tiltSin) / distance, (-awaySin * tiltSin) / distance, tiltCos];
  const along = (a, b, centre) => [
    zoom * a + centre * depth[0],
    zoom * b + centre * depth[1],
    centre * tiltCos,
  ];
  const u = along(xx * turnCos + xy * turnSin, xy * turnCos + yy * turnSin, card.code.x);
  const v = along(xy * turnCos - xx * turnSin, yy * turnCos - xy * turnSin, card.code.y);
  return { u, v, depth };
}

/** Each pixel is the mean of nine places on the card; around the card is a table. */
function photograph(card, pose) {
  const grey = new Float32Array(WIDTH * HEIGHT);
  const { u, v, depth } = lens(pose, card);
  for (let i = 0; i < grey.length; i++) {
    let sum = 0;
    for (let sub = 0; sub < 9; sub++) {
      const x = (i % WIDTH) + ((sub % 3) + 0.5) / 3 - pose.x;
      const y = Math.floor(i / WIDTH) + (Math.floor(sub / 3) + 0.5) / 3 - pose.y;
      const near = 1 / (depth[0] * x + depth[1] * y + depth[2]);
      const column = Math.floor((u[0] * x + u[1] * y + u[2]) * near);
      const row = Math.floor((v[0] * x + v[1] * y + v[2]) * near);
      const inside = column >= 0 && row >= 0 && column < card.width && row < card.height;
      sum += inside ? card.data[row * card.width + column] : 96;
    }
    grey[i] = sum / 9;
  }
  return grey;
}

/** A lens out of focus, as a Gaussian of this deviation. */
function blurred(grey, deviation) {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight);
  const pass = (from, step, at, length) => {
    const to = new Float32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      const place = at(i);
      let sum = 0;
      for (let k = -reach; k <= reach; k++) {
        const other = Math.min(length - 1, Math.max(0, place + k));
        sum += weights[k + reach] * from[i + (other - place) * step];
      }
      to[i] = sum / total;
    }
    return to;
  };
  const across = pass(grey, 1, (i) => i % WIDTH, WIDTH);
  return pass(across, WIDTH, (i) => Math.floor(i / WIDTH), HEIGHT);
}

/** Darkens beyond a soft edge through the code. */
function shade(grey, rng, pose, shadow) {
  const angle = rng.between(0, 2 * Math.PI);
  for (let i = 0; i < grey.length; i++) {
    const beyond =
      ((i % WIDTH) - pose.x) * Math.cos(angle) + (Math.floor(i / WIDTH) - pose.y) * Math.sin(angle);
    const part = Math.min(1, Math.max(0, beyond / 8 + 0.5));
    grey[i] *= 1 - part * (1 - shadow);
  }
}

/** A lamp mirrored by the foil: bright beyond white in the middle, on the edge of the code. */
function shine(grey, rng, pose, radius, side) {
  const angle = rng.between(0, 2 * Math.PI);
  const x = pose.x + Math.cos(angle) * side * 0.35;
  const y = pose.y + Math.sin(angle) * side * 0.35;
  for (let i = 0; i < grey.length; i++) {
    const away = ((i % WIDTH) - x) ** 2 + (Math.floor(i / WIDTH) - y) ** 2;
    grey[i] += 500 * Math.exp(-away / (radius / 1.6) ** 2);
  }
}

/**
 * A camera before one card.
 *
 * @param {keyof typeof KINDS} kind
 * @param {number} level - 1 to 5.
 * @param {number} sample - Another card, held in another way.
 * @returns {(frame: number) => { grey: Uint8Array, width: number, height: number, text: string }} Takes one
 *   picture; those of other numbers show the same card, held by the same hand.
 */
export function camera(kind, level, sample) {
  const seed = (Object.keys(KINDS).indexOf(kind) * 5 + level) * 1000 + sample;
  const rng = random(seed);
  const card = drawCard(rng);
  const damage = { ...BASE, ...KINDS[kind][level - 1] };
  const held = hold(rng, damage);

  return (frame) => {
    const light = random(seed + 7e6); // lamp and shadow stay where they are
    const moving = random(seed * 100 + frame + 9e7);
    let grey = photograph(card, frame === 0 ? held : tremble(moving, held));
    if (damage.shadow < 1) shade(grey, light, held, damage.shadow);
    if (damage.glare) shine(grey, light, held, damage.glare, card.code.modules * damage.module);
    if (damage.blur) grey = blurred(grey, damage.blur);
    const bytes = new Uint8Array(grey.length);
    for (let i = 0; i < grey.length; i++) {
      const seen = grey[i] * damage.light + damage.noise * moving.normal();
      bytes[i] = Math.min(255, Math.max(0, Math.round(seen)));
    }
    if (damage.jpeg) degradeJpeg(bytes, WIDTH, damage.jpeg);
    return { grey: bytes, width: WIDTH, height: HEIGHT, text: card.text };
  };
}

/** One picture; see `camera`. */
export const cardImage = (kind, level, sample = 0, frame = 0) => camera(kind, level, sample)(frame);
