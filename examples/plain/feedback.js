/** A site puts its own map into the slot; a press on it sets the point of the petition. */
const petition = document.querySelector('[kind=petition]');

document.querySelector('#map').addEventListener('click', () => {
  petition.point = { lat: 19.8075, lng: 105.7764, accuracyM: 50 };
});
