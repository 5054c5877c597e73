/**
 * What a screen reader is told, out of the accessibility tree of Chromium: what the focus lands on with the groups
 * around it, and what live regions say. How a voice reads it differs from reader to reader; what it has to read does
 * not.
 */

/** How the lines of a transcript call the roles. */
const ROLES = {
  textbox: 'edit',
  searchbox: 'edit',
  combobox: 'combo box',
  checkbox: 'check box',
  radio: 'radio button',
  button: 'button',
  link: 'link',
  heading: 'heading',
  alert: 'alert',
  DisclosureTriangle: 'disclosure',
  listbox: 'list box',
  spinbutton: 'spin button',
};

/** What is told when it is entered. */
const GROUPS = ['group', 'radiogroup', 'region', 'form', 'table', 'list', 'navigation', 'dialog'];

const text = (value) =>
  String(value?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
const property = (node, name) => node.properties?.find((one) => one.name === name)?.value;
const quoted = (words) => (words === '' ? '(no name)' : `“${words}”`);

/** Listens on a page from its start: call it before the page is opened. */
export async function listen(page) {
  await page.addInitScript(watchLiveRegions);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  let around = [];

  /** All of the tree that is not hidden, by id. */
  async function tree() {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return new Map(nodes.map((node) => [node.nodeId, node]));
  }

  /** @returns {Promise<string>} What is told of the focus now; groups only where it has entered them. */
  async function focused() {
    const nodes = await tree();
    const holders = [...nodes.values()].filter(
      (node) => property(node, 'focused')?.value && text(node.role) !== 'RootWebArea',
    );
    const node = holders.at(-1);
    if (!node) return '(the page)';
    const groups = [];
    for (let one = nodes.get(node.parentId); one; one = nodes.get(one.parentId))
      if (!one.ignored && GROUPS.includes(text(one.role)) && text(one.name)) groups.unshift(one);
    const entered = groups.filter(({ nodeId }) => !around.includes(nodeId));
    around = groups.map(({ nodeId }) => nodeId);
    const told = entered
      .filter((group) => text(group.name) !== text(node.name))
      .map((group) => [`${text(group.role)} ${words(group)}`, ...states(group)].join(', '));
    return [...told, described(node, nodes)].join('; ');
  }

  /** Role, name, value, state and description of one node. */
  function described(node, nodes) {
    const role = text(node.role);
    const active = property(node, 'activedescendant')?.relatedNodes?.[0];
    const option =
      active && [...nodes.values()].find((one) => one.backendDOMNodeId === active.backendDOMNodeId);
    return [
      `${ROLES[role] ?? role} ${words(node)}`,
      ...states(node),
      ...(option ? [`at ${quoted(text(option.name))}`] : []),
    ].join(', ');
  }

  const words = (node) => {
    const description = text(node.description);
    return (
      quoted(text(node.name)) + (description && description !== text(node.name) ? ` [${description}]` : '')
    );
  };

  function states(node) {
    const role = text(node.role);
    const is = (name) => property(node, name)?.value;
    const checked = is('checked');
    const value = text(node.value);
    return [
      role === 'heading' && `level ${is('level')}`,
      checked !== undefined && (checked === 'true' ? 'checked' : 'not checked'),
      is('expanded') !== undefined && (is('expanded') ? 'expanded' : 'collapsed'),
      is('required') && 'required',
      is('disabled') && 'unavailable',
      is('invalid') === 'true' && 'invalid',
      is('hasPopup') && is('hasPopup') !== 'false' && 'has a list',
      ['textbox', 'searchbox', 'combobox'].includes(role) && (value ? `value “${value}”` : 'empty'),
    ].filter(Boolean);
  }

  return {
    focused,
    /** What live regions have said since this was last asked, in order. */
    said: () => page.evaluate(() => globalThis.takeSaid()),
    /** All that can be read on the screen, in order, one line for each block of text or control. */
    async read() {
      const nodes = await tree();
      const root = [...nodes.values()].find(({ parentId }) => parentId === undefined);
      return [...lines(root, nodes, described, words)];
    },
  };
}

const CONTROLS = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'DisclosureTriangle',
  'image',
];

/** Walks the tree: headings and controls a line each, text joined up to the next of them. */
function* lines(root, nodes, described, words) {
  let run = [];
  const flush = function* () {
    if (run.length > 0) yield run.join(' ').replace(/ ([:;,.)])/g, '$1');
    run = [];
  };
  const BLOCKS = ['paragraph', 'listitem', 'term', 'definition', 'heading', 'row', 'generic'];
  const visit = function* (node) {
    const role = text(node.role);
    if (!node.ignored) {
      if (role === 'heading' || CONTROLS.includes(role)) {
        yield* flush();
        yield described(node, nodes);
        return;
      }
      if (GROUPS.includes(role) && text(node.name)) {
        yield* flush();
        yield `${role} ${words(node)}`;
      }
      if (role === 'StaticText') run.push(text(node.name));
    }
    const isBlock = !node.ignored && BLOCKS.includes(role);
    if (isBlock) yield* flush();
    for (const id of node.childIds ?? []) {
      const child = nodes.get(id);
      if (child) yield* visit(child);
    }
    if (isBlock) yield* flush();
  };
  if (root) yield* visit(root);
  yield* flush();
}

/** Runs in the page: notes what is put into live regions, through all shadow roots. */
function watchLiveRegions() {
  const said = [];
  const changed = new Set();
  const hostOf = (node) => node.parentNode ?? node.host;
  const isLive = (node) =>
    node instanceof Element &&
    (node.matches('[role=alert], [role=status], output') || ['polite', 'assertive'].includes(node.ariaLive));
  const regionOf = (node) => {
    for (let one = node; one; one = hostOf(one))
      if (isLive(one)) return one.ariaLive === 'off' ? undefined : one;
  };
  const speak = () => {
    for (const region of changed) {
      const isShown = region.isConnected && region.checkVisibility({ visibilityProperty: true });
      const words = isShown ? region.textContent.replace(/\s+/g, ' ').trim() : '';
      const isUrgent = region.matches('[role=alert], [aria-live=assertive]');
      if (words && region.saidLast !== words)
        said.push({ region, words: `${isUrgent ? 'alert' : 'status'}: ${words}` });
      region.saidLast = words;
    }
    changed.clear();
  };
  const watch = (root) =>
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = regionOf(target);
        if (region) changed.add(region);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const one of [
            node,
            ...node.querySelectorAll('[role=alert], [role=status], output, [aria-live]'),
          ])
            if (isLive(one) && one.ariaLive !== 'off') changed.add(one);
        }
      }
      speak();
    }).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden'],
    });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
  // A reader that is still speaking leaves out what a region said before its last.
  globalThis.takeSaid = () => {
    const all = said.splice(0);
    return all
      .filter(({ region }, n) => !all.slice(n + 1).some((later) => later.region === region))
      .map(({ words }) => words);
  };
}
