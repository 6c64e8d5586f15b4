type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Slack's documented limits, written down a second time: the builders' own table is not asked.
const textLimits: Readonly<Record<string, number>> = {
  header: 150,
  section: 3000,
  button: 75,
  context: 3000,
  title: 24,
};
const blockTypes = {
  message: ['section', 'header', 'context', 'actions', 'divider', 'rich_text', 'table', 'context_actions', 'image'],
  modal: ['section', 'header', 'context', 'actions', 'divider', 'rich_text', 'input', 'image'],
  home: ['section', 'header', 'context', 'actions', 'divider', 'rich_text', 'image'],
};

/** Every way in which blocks break Slack's limits, in words; empty where Slack takes them. */
export function limitProblems(blocks: readonly unknown[], surface: keyof typeof blockTypes): readonly string[] {
  const problems: string[] = [];
  const bad = (problem: string): void => {
    problems.push(problem);
  };
  const length = (name: string, value: unknown, least: number, most: number) => {
    if (typeof value !== 'string' || value.length < least || value.length > most) {
      bad(`${name} has ${typeof value === 'string' ? value.length : 'no'} characters, not ${least}–${most}`);
    }
  };
  const size = (name: string, value: unknown, least: number, most: number) => {
    if (!Array.isArray(value) || value.length < least || value.length > most)
      bad(`${name} has not ${least}–${most} parts`);
  };

  function walk(value: unknown, path: string): void {
    if (Array.isArray(value)) for (const [at, one] of value.entries()) walk(one, `${path}/${at}`);
    if (!isObject(value)) return;
    if (typeof value.type === 'string') checkType(value, value.type, path);
    if ('url' in value) {
      length(`${path}/url`, value.url, 8, 3000);
      if (!/^https?:\/\//.test(String(value.url))) bad(`${path}/url is not http(s)`);
    }
    if ('action_id' in value) length(`${path}/action_id`, value.action_id, 1, 255);
    if ('block_id' in value) length(`${path}/block_id`, value.block_id, 1, 255);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
  }

  function checkType(value: Json, type: string, path: string): void {
    const label = isObject(value.text) ? value.text.text : value.text;
    switch (type) {
      case 'mrkdwn':
      case 'plain_text':
      case 'raw_text':
      case 'text':
        length(`${path} (${type})`, value.text, 1, 3000);
        return;
      case 'header':
        length(path, label, 1, textLimits.header ?? 0);
        return;
      case 'section':
        if ('fields' in value) {
          size(`${path}/fields`, value.fields, 1, 10);
          for (const field of value.fields as Json[]) length(`${path}/field`, field.text, 1, 2000);
        } else length(path, label, 1, 3000);
        return;
      case 'context':
        size(`${path}/elements`, value.elements, 1, 10);
        return;
      case 'actions':
        size(`${path}/elements`, value.elements, 1, 25);
        return;
      case 'button':
        length(`${path}/text`, label, 1, 75);
        if ('value' in value) length(`${path}/value`, value.value, 1, 2000);
        if ('accessibility_label' in value) length(`${path}/accessibility_label`, value.accessibility_label, 1, 75);
        return;
      case 'overflow':
        size(`${path}/options`, value.options, 1, 5);
        for (const option of value.options as Json[]) {
          length(`${path}/option`, (option.text as Json).text, 1, 75);
          length(`${path}/option value`, option.value, 1, 150);
        }
        return;
      case 'table':
        size(`${path}/rows`, value.rows, 1, 100);
        for (const row of value.rows as unknown[]) size(`${path}/row`, row, 1, 20);
        if (JSON.stringify(value.rows).length > 10_000) bad(`${path} holds more than 10,000 characters`);
        return;
      case 'rich_text':
      case 'rich_text_section':
      case 'rich_text_list':
      case 'rich_text_quote':
        size(`${path}/elements`, value.elements, 1, 1000);
        return;
      default:
    }
  }

  if (blocks.length > (surface === 'message' ? 50 : 100)) bad(`${blocks.length} blocks`);
  if (surface === 'message' && JSON.stringify(blocks).length > 13_000)
    bad(`${JSON.stringify(blocks).length} characters`);
  const types = blocks.map((block) => (isObject(block) ? String(block.type) : '?'));
  for (const type of types) if (!blockTypes[surface].includes(type)) bad(`a ${type} block in a ${surface}`);
  if (types.filter((type) => type === 'table').length > 1) bad('more than one table');
  walk(blocks, '');
  return problems;
}

/** What would ping somebody. Dates and channels are the only marks that we build; all else that looks like one is a leak. */
export function leaks(json: string): readonly string[] {
  return [...json.matchAll(/<[!@#][^>]{0,40}/g)]
    .map(([found]) => found)
    .filter((found) => !/^<!date\^\d+\^|^<#C0NEWSDESK/.test(found));
}
