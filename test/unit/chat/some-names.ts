import { createFindNamed } from "#services/chat/tools/find-named";
import type { NamedRecord } from "#services/chat/tools/named-records";

const of = (accountId: string | null) => ({ accountId });

/** Records that questions of the tests name. */
export const someRecords: readonly NamedRecord[] = [
  {
    kind: "account",
    id: "a1",
    name: "霜桥冷链物流有限公司",
    names: ["霜桥冷链物流有限公司", "霜桥冷链", "霜桥", "A-12"],
    ...of("a1"),
  },
  {
    kind: "account",
    id: "a2",
    name: "Rheinland Licht Großhandel GmbH",
    names: ["Rheinland Licht Großhandel GmbH", "Rheinlicht", "莱茵光"],
    ...of("a2"),
  },
  {
    kind: "account",
    id: "a3",
    name: "甬恒市政建设工程有限公司",
    names: ["甬恒市政建设工程有限公司", "甬恒市政", "甬恒"],
    ...of("a3"),
  },
  { kind: "person", id: "p1", name: "周立新", names: ["周立新", "周部长", "Zhou Lixin", "C-201"], ...of("a1") },
  { kind: "person", id: "p2", name: "周丽欣", names: ["周丽欣", "周姐", "Zhou Lixin"], ...of("a3") },
  { kind: "person", id: "p3", name: "Stefan Brandt", names: ["Stefan Brandt", "Herr Brandt"], ...of("a2") },
  {
    kind: "deal",
    id: "d1",
    name: "宁波 3 号冷库新建",
    names: ["宁波 3 号冷库新建", "OP-2615"],
    isOpen: true,
    ...of("a1"),
  },
  {
    kind: "deal",
    id: "d2",
    name: "Jubail phase 2 warehouse",
    names: ["Jubail phase 2 warehouse"],
    isOpen: true,
    ...of("a2"),
  },
  {
    kind: "deal",
    id: "d3",
    name: "Jubail phase 1 warehouse",
    names: ["Jubail phase 1 warehouse"],
    isOpen: false,
    ...of("a2"),
  },
  {
    kind: "product",
    id: "g1",
    name: "Street Light 60 W Zhaga",
    names: ["Street Light 60 W Zhaga", "SL60"],
    ...of(null),
  },
  { kind: "rival", id: "光铭照明", name: "光铭照明", names: ["光铭照明"], ...of(null) },
  { kind: "colleague", id: "孙鹏", name: "孙鹏", names: ["孙鹏"], ...of(null) },
];

export const findSome = createFindNamed(someRecords);
