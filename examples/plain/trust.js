/**
 * Whose signature under the list of payees this page takes. The list (the file `payees`) was signed once with a key that
 * was thrown away, and holds until 2037: a sample. A real one holds for a day; docs/payment.md says how it is made.
 */
document.querySelector('bk-provider').trust = {
  keys: [
    {
      kid: 'mau',
      iss: 'Xã Hoa Gạo (thử nghiệm)',
      ids: ['payees'],
      jwk: {
        kty: 'EC',
        crv: 'P-256',
        x: 'xOQVMelx09fv0UBYxdFML5fn81YFqfeQ10JEGwAR09A',
        y: 'fHzSFOU0Cr5l2siPGLWSCTfGlfP0TKjwqllt04Fd3bQ',
      },
    },
  ],
};
