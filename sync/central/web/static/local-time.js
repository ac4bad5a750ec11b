// Moments are written in UTC. Here they become the reader's own time; the moment in UTC stays to be pointed at.
"use strict";
const day = { day: "numeric", month: "short", year: "numeric" };
const moment = { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
for (const told of document.querySelectorAll("time[datetime]")) {
  const form = told.textContent.endsWith(" UTC") ? moment : day;
  told.title = `${told.dateTime.slice(0, 16).replace("T", " ")} UTC`;
  told.textContent = new Date(told.dateTime).toLocaleString("en-GB", form);
}
