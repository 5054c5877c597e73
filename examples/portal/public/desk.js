/** The field is what the page is for: a scanner can be used at once, without a click. */
const reader = document.querySelector('bk-desk-reader');

await customElements.whenDefined('bk-desk-reader');
await reader.updateComplete;
reader.focus();
