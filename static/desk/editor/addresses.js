const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Whether `text` is an address the server takes: http(s), mailto or tel. */
export function isAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    SCHEMES.has(url.protocol) &&
    (url.protocol.startsWith("http") ? Boolean(url.hostname) : Boolean(url.pathname))
  );
}

/** What people type becomes an address where that is clear: `site.fr/page`, `nom@site.fr`. */
export function tidyAddress(text) {
  const address = text.trim();
  if (!address || isAddress(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#:]\S*)?$/u.test(address)) return `https://${address}`;
  return address;
}

// What marketing adds to an address to follow whoever clicks.
const TRACKING = /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|xtor|_hsenc|_hsmi)$/i;

/** The address without tracking parameters and without the detour of a mail or search program; the rest as written. */
export function withoutTracking(address) {
  if (!isAddress(address) || !/[?#]/.test(address)) return address;
  const aim = detour(new URL(address));
  if (aim) return withoutTracking(aim);
  const [, path, query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address);
  return path + filtered(query) + (TRACKING.test(hash.slice(1).split("=")[0]) ? "" : hash);
}

function filtered(query) {
  const kept = query.slice(1).split("&").filter((pair) => pair && !TRACKING.test(pair.split("=")[0]));
  return kept.length ? `?${kept.join("&")}` : "";
}

function detour({ hostname, pathname, searchParams }) {
  if (/^www\.google\.[a-z.]+$/.test(hostname) && pathname === "/url") return aimed(searchParams.get("q") ?? searchParams.get("url"));
  if (hostname.endsWith(".safelinks.protection.outlook.com")) return aimed(searchParams.get("url"));
  return null;
}

const aimed = (address) => (isAddress(address ?? "") ? address : null);
