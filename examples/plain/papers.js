const papers = document.querySelector('bk-papers');
const response = await fetch('../../dist/procedures/3.000722.json');
papers.definition = await response.json();
// The id of the draft, which a page makes once and keeps with it.
papers.dossier = 'example';

document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
