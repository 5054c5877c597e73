/**
 * A push service of the tests on this machine, and browsers that subscribe to it. What arrives is decrypted as a browser
 * does it: RFC 8291 §3.4 over RFC 8188 §2.
 */
import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

/** Starts it; `stop` ends it with the lines that are open. */
export async function pushService() {
  const browsers = new Map();
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const browser = browsers.get(request.url);
    browser?.take(request.headers, Buffer.concat(chunks));
    const [status, headers] = browser?.says() ?? [404];
    response.writeHead(status, headers).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  /** One browser: what it gives to a site, what it has received, and how its push service answers. */
  function browser() {
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const auth = randomBytes(16);
    const path = `/${randomUUID()}`;
    const messages = [];
    let says = [201];
    browsers.set(path, {
      says: () => says,
      take: (headers, raw) =>
        messages.push({ headers, raw, data: JSON.parse(decrypt(raw, keys, auth).toString('utf8')) }),
    });
    return {
      subscription: {
        endpoint: origin + path,
        keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
      },
      received: () => messages,
      answer: (...status) => (says = status),
    };
  }
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin, browser, stop };
}

function decrypt(raw, keys, auth) {
  const salt = raw.subarray(0, 16);
  const keyLength = raw[20];
  const sender = raw.subarray(21, 21 + keyLength);
  const sealed = raw.subarray(21 + keyLength);
  const hkdf = (secret, salted, info, length) =>
    Buffer.from(hkdfSync('sha256', secret, salted, info, length));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = hkdf(keys.computeSecret(sender), auth, info, 32);
  const key = hkdf(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = hkdf(secret, salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // RFC 8188 §2: the last record ends in 2, then zeros.
  return padded.subarray(0, padded.lastIndexOf(2));
}
