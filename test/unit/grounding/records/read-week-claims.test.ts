import { describe, expect, it } from "vitest";
import { readWeekClaims } from "#grounding/records/read-week-claim";

/** `days: from–to` with Monday as 1; `closed` and `open` without times. */
function read(text: string): string[] {
  return readWeekClaims(text).map(({ days, says, times }) => {
    const spoken = times.map(
      ({ from, to }) => `${from === undefined ? "" : from / 60}–${to === undefined ? "" : to / 60}`,
    );
    return `${days.map((day) => day + 1).join("")} ${says === "times" ? spoken.join(" ") : says}`;
  });
}

describe("readWeekClaims", () => {
  it.each([
    ["It is open from Monday to Saturday 9 am–6 pm, closed on Sundays.", ["123456 9–18", "7 closed"]],
    ["Open weekdays 9 to 5 pm and 10 am to 4 pm on weekends.", ["12345 9–17", "67 10–16"]],
    ["It operates from 11 am to 9 pm on Mondays and Fridays.", ["15 11–21"]],
    ["Open Monday 8:00–12:00, 14:00–18:00.", ["1 8–12 14–18"]],
    ["Open daily from noon until midnight.", ["1234567 12–24"]],
    ["Open Friday until 2 AM.", ["5 –2"]],
    ["Open seven days a week.", ["1234567 open"]],
    ["It is open every day except Tuesday.", ["134567 open", "2 closed"]],
    ["It is open 5 pm to 9 pm daily, with hours until 11 pm on Fridays.", ["123467 17–21", "5 –23"]],
    ["Open Sunday 10 am to 2 pm and the rest of the week from 8 am to 8 pm.", ["7 10–14", "123456 8–20"]],
    ["It is open daily from 8 am to 5 pm, with extended hours on Thursdays.", ["123567 8–17", "4 open"]],
    ["The clinic has varying opening hours throughout the week.", []],
    ["The shop is open 24 hours on Saturday.", ["6 0–24"]],
    ["工作日9:00至18:00营业，周末休息。", ["12345 9–18", "67 closed"]],
    ["周一至周五上午9点到下午5点半开放。", ["12345 9–17.5"]],
    ["每天营业到22:00。", ["1234567 –22"]],
    ["除周末外每天营业。", ["12345 open", "67 closed"]],
    ["We arrived on Monday at 9 am.", []],
    ["The branch is permanently closed on Mondays.", []],
  ])("reads %s", (text, expected) => {
    expect(read(text).toSorted()).toEqual(expected.toSorted());
  });
});
