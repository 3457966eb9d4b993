import { describe, expect, it } from "vitest";
import type { Json } from "#domain/json";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { carrier, clinic, club, factory, hotel, plant, supplier } from "./invented-records.ts";

function findingsOf(text: string, value: Json, lang: "zh" | "en" = "en") {
  const ledger = prepareLedger([{ id: "R1", kind: "record", value }]);
  return verify({ text, ledger, lang }).findings;
}

/** `code span`, blocking findings only. */
function blocks(text: string, value: Json): string[] {
  return findingsOf(text, value)
    .filter(({ severity }) => severity === "block")
    .map(({ code, span }) => `${code} ${span}`);
}

const early = "17:00-23:00";
const late = "17:00-24:00";
/** Open later on Friday and Saturday. */
const bar = {
  bar: "Harbour Light",
  hours: { mon: early, tue: early, wed: early, thu: early, fri: late, sat: late, sun: early },
};

describe("statements about a record that agrees", () => {
  it.each([
    ["has and has not", "The plant offers die casting and CNC machining, but no heat treatment.", factory],
    [
      "a denied list with or",
      "It does not provide heat treatment, cold storage, or an overhead crane on Line B.",
      factory,
    ],
    ["a denial behind the thing", "Heat treatment is not available.", factory],
    ["another spelling of a compound", "Die-casting is done in house.", factory],
    ["a value in words", "Parts come with a warranty of 2 years.", factory],
    ["a number bound to its attribute", "The minimum order quantity is 500.", factory],
    ["a rating with its scale", "Buyers rate it 4.5 out of 5.", factory],
    ["an item of a list by its name", "Line A has an overhead crane, Line B does not have one.", factory],
    ["credit cards taken", "The supplier takes credit cards and keeps vendor managed inventory.", supplier],
    [
      "street parking without its group in front",
      "There is street parking, while no garage or valet parking is offered.",
      supplier,
    ],
    ["free wifi", "Free Wi-Fi is available to visitors.", supplier],
    ["weekdays", "It is open Monday to Thursday from 9 am to 6 pm and closes at 5 pm on Fridays.", supplier],
    ["a break at noon", "On Mondays it is open from 8:00 to 12:00 and 14:00 to 18:00.", clinic],
    ["a closed day", "The clinic is open on Tuesday from 8 am to 6 pm and closed on Wednesdays.", clinic],
    ["a service and one that is not", "Vaccination is offered; dental care is not provided.", clinic],
    ["what nobody knows", "There is no information about a pharmacy.", clinic],
    [
      "amenities of a hotel",
      "It has free WiFi, a swimming pool and an airport shuttle; there is no gym, and it isn't pet-friendly.",
      hotel,
    ],
    ["free parking", "Parking is available free of charge, although EV charging is not offered.", hotel],
    ["round the clock", "The front desk is open 24 hours a day, seven days a week.", hotel],
    ["two ratings with their scales", "The four-star hotel has a guest rating of 8.6 out of 10.", hotel],
    ["what is not stated", "Whether the hotel has a spa is not stated.", hotel],
    ["things in a list", "The club offers a sauna, a swimming pool and parking, but no childcare.", club],
    ["a club that calls itself a gym", "The gym offers a sauna and parking.", club],
    [
      "hours before days",
      "It is open from 6 am to 10 pm Monday through Thursday, until 8 pm on Fridays, and 8 am to 6 pm on weekends.",
      club,
    ],
    ["hours in a list", "Hours: Mon–Thu 6am–10pm; Fri 6am–8pm; Sat & Sun 8am–6pm.", club],
    [
      "an exception",
      "On weekdays it opens at 6:00; it closes at 22:00, except on Friday, when it closes at 20:00.",
      club,
    ],
    ["zh: an exception first", "除周日外每天营业。", carrier],
    ["a standard by its number", "It is certified to ISO 9001 but not to IATF 16949.", factory],
    ["zh: has", "该公司提供冷链运输和清关服务。", carrier],
    ["zh: has not", "没有保税仓，也不配叉车。", carrier],
    ["zh: but", "设有冷库，但没有叉车。", carrier],
    ["zh: a denial behind the thing", "热处理和IATF16949均不具备。", plant],
    ["zh: free", "停车场免费。", carrier],
    ["zh: hours", "周一至周五9:00至18:00营业，周六10:00至16:00营业，周日休息。", carrier],
    ["zh: a value in words", "质保24个月。", plant],
    ["zh: what nobody knows", "电镀能力未知。", plant],
  ])("raise nothing: %s", (_what, text, record) => {
    expect(blocks(text, record)).toEqual([]);
  });
});

describe("statements that a record speaks against", () => {
  it.each([
    ["has not", "The plant offers heat treatment.", factory, ["status heat treatment"]],
    ["has", "The plant does not offer die casting.", factory, ["status die casting"]],
    [
      "a denied list",
      "There is no die casting or CNC machining.",
      factory,
      ["status die casting", "status CNC machining"],
    ],
    ["behind but", "It has no heat treatment but offers cold storage.", factory, ["status cold storage"]],
    ["left open, asserted", "Powder coating is available.", factory, ["unsupported-claim Powder coating"]],
    ["left open, denied", "It does not offer powder coating.", factory, ["unsupported-claim powder coating"]],
    ["no trace", "The plant provides laser cutting and die casting.", factory, ["unsupported-claim laser cutting"]],
    ["the item named", "Line B has an overhead crane.", factory, ["status overhead crane"]],
    ["street parking", "The site offers garage parking.", supplier, ["status garage"]],
    ["all of a group", "There is no parking.", supplier, ["status parking"]],
    ["paid for free", "Wi-Fi is available for a fee.", supplier, ["status Wi-Fi"]],
    ["installments left open", "Payment by installment is accepted.", supplier, ["unsupported-claim installment"]],
    [
      "a time of the wrong day",
      "It is open Monday to Friday from 9 am to 6 pm.",
      supplier,
      ["unsupported-date Monday to Friday from 9 am to 6 pm"],
    ],
    [
      "a day the record does not list",
      "It is open on Sundays from 9 am to 6 pm.",
      supplier,
      ["unsupported-date Sundays from 9 am to 6 pm"],
    ],
    ["daily", "It is open every day.", supplier, ["unsupported-date every day"]],
    [
      "weekdays whose Friday differs, where the weekend has no times",
      "The bar is open from 17:00 to 23:00 on weekdays, with extended hours on weekends.",
      bar,
      ["unsupported-date 17:00 to 23:00 on weekdays"],
    ],
    [
      "a weekend that differs whichever day it begins",
      "It is open from 17:00 to 23:00 on weekdays and from 18:00 to 24:00 on weekends.",
      bar,
      ["unsupported-date 18:00 to 24:00 on weekends"],
    ],
    ["open when closed", "The clinic is open on Wednesdays.", clinic, ["unsupported-date Wednesdays"]],
    ["closed when open", "The clinic is closed on Saturdays.", clinic, ["unsupported-date is closed on Saturdays"]],
    ["another attribute's number", "The minimum order quantity is 8000.", factory, ["wrong-attribute 8000"]],
    ["another attribute's duration", "The lead time is 2 years.", factory, ["wrong-attribute 2 years"]],
    [
      "prices that nothing speaks of",
      "Its prices are affordable.",
      factory,
      ["unsupported-claim prices", "unsupported-claim affordable"],
    ],
    ["paid for free parking", "Parking is available for a fee.", hotel, ["status fee"]],
    ["pets", "Pets are allowed.", hotel, ["status Pets are allowed"]],
    ["the other rating", "The hotel has a guest rating of 4.", hotel, ["wrong-attribute 4"]],
    [
      "the hours of the day before",
      "It is open until 10 pm on Fridays.",
      club,
      ["unsupported-date until 10 pm on Fridays"],
    ],
    ["part of a name", "The clinic has dental care.", clinic, ["status dental"]],
    ["zh: another attribute's number", "起订量为24个月。", { 起订量: 20, 质保: "24个月" }, ["wrong-attribute 24个月"]],
    ["zh: has not", "该公司设有保税仓。", carrier, ["status 保税仓"]],
    ["zh: has", "该公司没有冷库。", carrier, ["status 冷库"]],
    ["zh: behind but", "没有保税仓，但配有叉车。", carrier, ["status 叉车"]],
    ["zh: left open", "可承运危险品。", carrier, ["unsupported-claim 危险品"]],
    ["zh: no trace", "公司提供激光切割服务。", plant, ["unsupported-claim 激光切割"]],
    ["zh: paid for free", "停车场需付费，提供收费停车。", carrier, ["status 停车场", "status 停车"]],
    ["zh: hours", "周六9:00至18:00营业。", carrier, ["unsupported-date 周六9:00至18:00"]],
    ["zh: open when closed", "周日正常营业。", carrier, ["unsupported-date 周日"]],
    ["zh: denied capability", "宏达铸造不具备五轴加工能力。", plant, ["status 五轴加工"]],
  ])("are found: %s", (_what, text, record, expected) => {
    expect(blocks(text, record)).toEqual(expected);
  });

  it("say what the record holds and where", () => {
    const [finding] = findingsOf("The plant offers heat treatment.", factory);
    expect(finding).toMatchObject({
      expected: "capabilities.heat_treatment: false",
      nearest: ["R1"],
      start: 17,
      end: 31,
    });
  });
});

describe("statements that code cannot decide", () => {
  it.each([
    ["closed on a day whose hours are 0:0-0:0", "The clinic is closed on Sundays.", clinic],
    ["open round the clock on such a day", "On Sundays the clinic is open 24 hours.", clinic],
    ["closed on a day that the record leaves out", "It is closed on Saturdays.", supplier],
    [
      "some items of a list",
      "Two of the notes praise the foundry.",
      { notes: ["The foundry is tidy.", "Good foundry.", "Fine."] },
    ],
    ["an offer outside the known things", "The club offers a sauna and a steam bath.", club],
    ["hours that somebody tells", "One customer reported that it was closed on Mondays.", supplier],
    ["a denial of a narrower thing", "The hotel has no live music.", { hotel: "Seaview", music: true }],
    ["what seems", "It seems to have a casual terrace.", { terrace: true, ambience: { casual: false, trendy: true } }],
    ["a denial of something the record never names", "The clinic does not offer physiotherapy.", clinic],
    [
      "a Friday that may count as weekend",
      "The bar is open 17:00 to 23:00 on weekdays and 17:00 to 24:00 on weekends.",
      bar,
    ],
    ["zh: a Friday that may count as weekend", "营业时间：工作日17:00至23:00，周末17:00至24:00。", bar],
  ])("are warnings: %s", (_what, text, record) => {
    const severities = findingsOf(text, record).map(({ severity }) => severity);
    expect([...new Set(severities)]).toEqual(["warn"]);
  });
});

describe("several pieces of evidence", () => {
  const leeds = { id: "R1", kind: "record" as const, entity: "Leeds", value: { delivery: true, wifi: "no" } };
  const york = { id: "R2", kind: "record" as const, entity: "York", value: { delivery: false, wifi: "no", gym: null } };
  const note = { id: "N1", kind: "note" as const, text: "They opened a gym in spring." };

  function severities(text: string, ...entries: (typeof leeds | typeof york | typeof note)[]): string[] {
    const { findings } = verify({ text, ledger: prepareLedger(entries), lang: "en" });
    return findings.map(({ code, severity, nearest }) => `${severity} ${code} ${nearest.join()}`);
  }

  it.each([
    ["the record of the entity that is named", "York offers delivery.", ["block status R2"]],
    ["the record that agrees, where none is named", "Delivery is available.", []],
    ["all records, where none agrees", "Wi-Fi is available.", ["block status R1,R2"]],
    ["the record that is cited", "It offers delivery [R2].", ["block status R2"]],
  ])("hold a statement against %s", (_what, text, expected) => {
    expect(severities(text, leeds, york)).toEqual(expected);
  });

  it("make what the record leaves open and a note speaks of a warning", () => {
    expect(severities("There is a gym.", york, note)).toEqual(["warn unsupported-claim R2"]);
  });
});
