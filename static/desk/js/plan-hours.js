// The hours a desk publishes at, and how an hour is said; all as on a wall in Paris, wherever the browser is.

const ZONE = "Europe/Paris";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NBSP = "\u00A0";

const parts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
});

/** “2026-10-20T12:00” on the wall at that moment. */
const wallClock = (moment) => parts.format(moment).replace(" ", "T");

/** That hour, so many days after today. */
function onDay(daysAhead, hour) {
  const today = new Date(`${wallClock(Date.now()).slice(0, 10)}T00:00Z`);
  return `${new Date(today.getTime() + daysAhead * DAY).toISOString().slice(0, 10)}T${hour}`;
}

/** The next Monday at that hour, today's if it is yet to come. */
function onMonday(hour) {
  const now = wallClock(Date.now());
  const weekday = new Date(`${now.slice(0, 10)}T00:00Z`).getUTCDay();
  const ahead = (8 - weekday) % 7;
  return onDay(ahead === 0 && now.slice(11) >= hour ? 7 : ahead, hour);
}

export const CHOICES = [
  { label: `Dans 1${NBSP}h`, hour: () => wallClock(Math.ceil(Date.now() / 60_000) * 60_000 + HOUR) },
  { label: `Demain 6${NBSP}h`, hour: () => onDay(1, "06:00") },
  { label: `Demain 7${NBSP}h${NBSP}30`, hour: () => onDay(1, "07:30") },
  { label: `Lundi 8${NBSP}h`, hour: () => onMonday("08:00") },
];

const days = new Intl.DateTimeFormat("fr", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** “lundi 1er mars 2027 à 8h00”; "" for half an hour. */
export function inWords(day, hour) {
  const date = new Date(`${day}T00:00Z`);
  if (Number.isNaN(date.getTime()) || !/^\d\d:\d\d/.test(hour)) return "";
  const [hours, minutes, seconds] = hour.split(":");
  const odd = Number(seconds) ? ` et ${Number(seconds)}${NBSP}s` : "";
  const said = days.format(date);
  return `${said[0].toUpperCase()}${said.slice(1)} à ${Number(hours)}h${minutes}${odd}`;
}
