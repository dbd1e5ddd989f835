// One picture on its way to the library.

import { csrfToken } from "../js/sheet.js";

const EXPIRED = "Votre session a expiré\u00a0: reconnectez-vous dans un autre onglet, puis réessayez. Rien n’est perdu.";
const UNREACHABLE = "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.";
const TOO_HEAVY = "Ce fichier est trop lourd pour le serveur.";

/** What came of it: { picture, twins, filled }, or { error } with `again` where trying again may help. */
function outcomeOf({ status, response }) {
  if (status === 201 && response?.picture) return response;
  if (status === 413) return { error: TOO_HEAVY };
  if (status === 403 || (status === 200 && !response)) return { error: EXPIRED, again: true };
  if (response?.error) return { error: response.error };
  return { error: UNREACHABLE, again: true };
}

/**
 * Sends `fields` (FormData); tells `onprogress(0…1)`, then resolves, never rejects. `signal` cuts it short: { cancelled }.
 * Not fetch, which does not tell how much has gone.
 */
export function send(url, fields, { onprogress, signal }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.upload.addEventListener("progress", ({ loaded, total }) => onprogress(total ? loaded / total : 0));
    request.upload.addEventListener("load", () => onprogress(1));
    request.addEventListener("load", () => resolve(outcomeOf(request)));
    request.addEventListener("error", () => resolve({ error: UNREACHABLE, again: true }));
    request.addEventListener("abort", () => resolve({ cancelled: true }));
    signal.addEventListener("abort", () => request.abort());
    request.send(fields);
  });
}

/** Takes back a picture that has just come in; what serves meanwhile stays, and nobody waits to know. */
export function takeBack(url, { id }) {
  return fetch(`${url}${id}/renoncer/`, { method: "POST", headers: { "X-CSRFToken": csrfToken() } }).catch(() => {});
}
