// Fills the <datalist> of a field with what the desk knows, as the person types.

const PAUSE = 160; // milliseconds without a key before the server is asked

/** The records that match `words`, as the lookups answer them; null when they cannot be asked. */
export async function ask(address, words, signal) {
  const url = new URL(address, document.baseURI);
  url.searchParams.set("q", words);
  try {
    const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
    return response.ok ? (await response.json()).results : null;
  } catch {
    return null;
  }
}

/** Options for a datalist. */
export function options(results) {
  return results.map(({ label, detail }) => {
    const option = document.createElement("option");
    option.value = label;
    if (detail) option.label = `${label} (${detail})`;
    return option;
  });
}

let pause;
let asking;

async function suggest(list, words) {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const results = await ask(list.dataset.lookup, words, signal);
  if (!signal.aborted) list.replaceChildren(...options(results ?? []));
}

function onType(event) {
  const list = event.target.list;
  if (!list?.dataset.lookup) return;
  clearTimeout(pause);
  pause = setTimeout(() => suggest(list, event.target.value.trim()), PAUSE);
}

document.addEventListener("input", onType);
document.addEventListener("focusin", onType);
