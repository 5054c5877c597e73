/** The facts of the card are in `card` (see `CitizenCard`). This page keeps none of them. */
document.addEventListener('bk-card-scanned', ({ card }) => {
  document.querySelector('#thanks').textContent = `Đã nhận thẻ cấp ngày ${card.issued}.`;
});
