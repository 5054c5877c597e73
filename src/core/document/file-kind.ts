/**
 * What a file is by its first bytes; its name and the type that the browser gives it say nothing.
 *
 * Spec: JPEG: ISO/IEC 10918-1 §B.1; PNG: W3C PNG §5.2, §11.2.1; WebP: RFC 9649 §2.4–2.7; HEIF: ISO/IEC 23008-12
 * §10; PDF: ISO 32000-1 §7.5.2.
 * @module
 */
import { readJpeg, type Jpeg } from './jpeg.js';

/** A photo with what its header says of it; HEIC hides its size, and few browsers open it. */
export interface PhotoKind {
  readonly kind: 'photo';
  readonly heic: boolean;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly jpeg?: Jpeg;
}

/** What can be made of a file. */
export type FileKind = PhotoKind | { readonly kind: 'pdf' | 'empty' | 'unknown' };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Brands of HEIF files with HEVC or AV1 pictures. */
const HEIF = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];
/** A reader of PDF looks for the header in so many bytes. */
const PDF_WITHIN = 1024;

/** Tells photos, PDFs and the rest apart. */
export function fileKind(bytes: Uint8Array<ArrayBuffer>): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const jpeg = readJpeg(bytes);
    return { kind: 'photo', heic: false, width: jpeg.width, height: jpeg.height, jpeg };
  }
  if (PNG.every((byte, index) => bytes[index] === byte))
    return { kind: 'photo', heic: false, ...sizeOfPng(bytes) };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP')
    return { kind: 'photo', heic: false, ...sizeOfWebp(bytes) };
  if (ascii(bytes, 4, 8) === 'ftyp' && HEIF.includes(ascii(bytes, 8, 12)))
    return { kind: 'photo', heic: true };
  if (ascii(bytes, 0, PDF_WITHIN).includes('%PDF-')) return { kind: 'pdf' };
  return { kind: 'unknown' };
}

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

function sizeOfPng(bytes: Uint8Array<ArrayBuffer>): Size {
  if (bytes.length < 24) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function sizeOfWebp(bytes: Uint8Array<ArrayBuffer>): Size {
  if (bytes.length < 30) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default:
      return {};
  }
}
