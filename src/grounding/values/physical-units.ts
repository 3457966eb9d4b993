/**
 * A unit's dimension and its size in the dimension's own unit (SI, where there is one). Units of one dimension convert into
 * each other by their sizes; what is no matter of a factor (degrees Celsius and Fahrenheit) is a dimension of its own.
 */
export type Measure = { dimension: string; size: number };

/** `symbols` are told apart by their case; `zh` and `en` (singular) are words, split by `|`. */
type UnitRow = { dimension: string; size: number; symbols?: string; zh?: string; en?: string };

const inch = 0.0254;
const foot = 12 * inch;
const mile = 5280 * foot;
const pound = 0.45359237;
const gallon = 231 * inch ** 3;
const hour = 3600;
const mu = 2 / 3;

/** SI brochure (2019); international yard and pound (1959); US gallon and barrel; 斤, 里 and 亩 of the People's Republic. */
const rows: readonly UnitRow[] = [
  { dimension: "mass", size: 1e-9, symbols: "µg|μg|ug", zh: "微克", en: "microgram" },
  { dimension: "mass", size: 1e-6, symbols: "mg", zh: "毫克", en: "milligram|milligramme" },
  { dimension: "mass", size: 1e-3, symbols: "g", zh: "克", en: "gram|gramme" },
  { dimension: "mass", size: 1, symbols: "kg|㎏", zh: "公斤|千克", en: "kilogram|kilogramme|kilo" },
  { dimension: "mass", size: 0.5, zh: "斤|市斤" },
  { dimension: "mass", size: 1e3, symbols: "t|mt", zh: "吨|公吨", en: "tonne|ton|metric ton|metric tonne" },
  { dimension: "mass", size: 1e6, symbols: "kt", zh: "千吨", en: "kilotonne|kiloton" },
  { dimension: "mass", size: pound, symbols: "lb|lbs", zh: "磅|英磅", en: "pound" },
  { dimension: "mass", size: pound / 16, symbols: "oz", zh: "盎司", en: "ounce" },

  { dimension: "length", size: 1e-9, symbols: "nm", zh: "纳米", en: "nanometre|nanometer" },
  { dimension: "length", size: 1e-6, symbols: "µm|μm|um", zh: "微米", en: "micrometre|micrometer|micron" },
  { dimension: "length", size: 1e-3, symbols: "mm|㎜", zh: "毫米", en: "millimetre|millimeter" },
  { dimension: "length", size: 1e-2, symbols: "cm|㎝", zh: "厘米|公分", en: "centimetre|centimeter" },
  { dimension: "length", size: 0.1, symbols: "dm", zh: "分米", en: "decimetre|decimeter" },
  { dimension: "length", size: 1, symbols: "m", zh: "米|公尺", en: "metre|meter" },
  { dimension: "length", size: 1e3, symbols: "km|㎞", zh: "公里|千米", en: "kilometre|kilometer" },
  { dimension: "length", size: 500, zh: "华里|里地|里路" },
  { dimension: "length", size: mile, symbols: "mi", zh: "英里", en: "mile" },
  { dimension: "length", size: foot, symbols: "ft", zh: "英尺", en: "foot" },
  { dimension: "length", size: inch, zh: "英寸|吋", en: "inch" },
  { dimension: "length", size: 3 * foot, symbols: "yd", en: "yard" },
  { dimension: "length", size: 1852, zh: "海里", en: "nautical mile" },

  { dimension: "area", size: 1e-6, symbols: "mm²|mm2", zh: "平方毫米", en: "square millimetre|square millimeter" },
  { dimension: "area", size: 1e-4, symbols: "cm²|cm2", zh: "平方厘米", en: "square centimetre|square centimeter" },
  {
    dimension: "area",
    size: 1,
    symbols: "m²|m2|㎡|sqm|sq m|sq.m",
    zh: "平方米|平米|平方公尺|平方",
    en: "square metre|square meter",
  },
  {
    dimension: "area",
    size: 1e6,
    symbols: "km²|km2|sqkm|sq km|sq.km",
    zh: "平方公里|平方千米",
    en: "square kilometre|square kilometer",
  },
  { dimension: "area", size: 1e4, symbols: "ha", zh: "公顷", en: "hectare" },
  { dimension: "area", size: 1e3 * mu, zh: "亩", en: "mu" },
  { dimension: "area", size: 4840 * (3 * foot) ** 2, zh: "英亩", en: "acre" },
  {
    dimension: "area",
    size: foot ** 2,
    symbols: "ft²|ft2|sqft|sq ft|sq.ft",
    zh: "平方英尺",
    en: "square foot",
  },
  { dimension: "area", size: mile ** 2, symbols: "sq mi|mi²", zh: "平方英里", en: "square mile" },

  { dimension: "volume", size: 1e-6, symbols: "ml|mL|cc|cm³|cm3", zh: "毫升|立方厘米", en: "millilitre|milliliter" },
  { dimension: "volume", size: 1e-5, symbols: "cl|cL", zh: "厘升", en: "centilitre|centiliter" },
  { dimension: "volume", size: 1e-3, symbols: "l|L|dm³", zh: "升|公升|立升", en: "litre|liter|cubic decimetre" },
  { dimension: "volume", size: 0.1, symbols: "hl|hL", zh: "百升", en: "hectolitre|hectoliter" },
  { dimension: "volume", size: 1, symbols: "m³|m3|cbm|cu m", zh: "立方米|立方", en: "cubic metre|cubic meter" },
  { dimension: "volume", size: foot ** 3, symbols: "ft³|cu ft", zh: "立方英尺", en: "cubic foot" },
  { dimension: "volume", size: gallon, symbols: "gal", zh: "加仑", en: "gallon|US gallon" },
  { dimension: "volume", size: 42 * gallon, symbols: "bbl", en: "barrel" },

  { dimension: "power", size: 1e-3, symbols: "mW", zh: "毫瓦", en: "milliwatt" },
  { dimension: "power", size: 1, symbols: "W", zh: "瓦|瓦特", en: "watt" },
  { dimension: "power", size: 1e3, symbols: "kW|KW|kWp", zh: "千瓦", en: "kilowatt" },
  { dimension: "power", size: 1e6, symbols: "MW|MWp", zh: "兆瓦", en: "megawatt" },
  { dimension: "power", size: 1e9, symbols: "GW|GWp", zh: "吉瓦", en: "gigawatt" },
  { dimension: "power", size: 1e12, symbols: "TW", zh: "太瓦", en: "terawatt" },
  { dimension: "horsepower", size: 1, symbols: "hp|HP", zh: "马力", en: "horsepower|horse power" },
  { dimension: "apparent power", size: 1, symbols: "VA", zh: "伏安", en: "volt-ampere" },
  { dimension: "apparent power", size: 1e3, symbols: "kVA", zh: "千伏安", en: "kilovolt-ampere" },
  { dimension: "apparent power", size: 1e6, symbols: "MVA", zh: "兆伏安" },

  { dimension: "energy", size: hour, symbols: "Wh", zh: "瓦时", en: "watt-hour|watt hour" },
  {
    dimension: "energy",
    size: 1e3 * hour,
    symbols: "kWh|KWh|KWH",
    zh: "千瓦时|千瓦小时|度电|度",
    en: "kilowatt-hour|kilowatt hour",
  },
  { dimension: "energy", size: 1e6 * hour, symbols: "MWh", zh: "兆瓦时", en: "megawatt-hour|megawatt hour" },
  { dimension: "energy", size: 1e9 * hour, symbols: "GWh", zh: "吉瓦时", en: "gigawatt-hour|gigawatt hour" },
  { dimension: "energy", size: 1e12 * hour, symbols: "TWh", zh: "太瓦时", en: "terawatt-hour|terawatt hour" },
  { dimension: "energy", size: 1, symbols: "J", zh: "焦耳|焦", en: "joule" },
  { dimension: "energy", size: 1e3, symbols: "kJ", zh: "千焦", en: "kilojoule" },
  { dimension: "energy", size: 1e6, symbols: "MJ", zh: "兆焦", en: "megajoule" },
  { dimension: "energy", size: 1e9, symbols: "GJ", zh: "吉焦", en: "gigajoule" },
  { dimension: "energy", size: 4184, symbols: "kcal", zh: "千卡|大卡", en: "kilocalorie" },

  { dimension: "voltage", size: 1e-3, symbols: "mV", zh: "毫伏", en: "millivolt" },
  { dimension: "voltage", size: 1, symbols: "V", zh: "伏|伏特", en: "volt" },
  { dimension: "voltage", size: 1e3, symbols: "kV", zh: "千伏", en: "kilovolt" },
  { dimension: "current", size: 1e-6, symbols: "µA|μA|uA", zh: "微安" },
  { dimension: "current", size: 1e-3, symbols: "mA", zh: "毫安", en: "milliampere|milliamp" },
  { dimension: "current", size: 1, symbols: "A", zh: "安培", en: "ampere|amp" },
  { dimension: "current", size: 1e3, symbols: "kA", zh: "千安" },
  { dimension: "charge", size: 1e-3, symbols: "mAh", zh: "毫安时" },
  { dimension: "charge", size: 1, symbols: "Ah", zh: "安时" },
  { dimension: "resistance", size: 1, symbols: "Ω", zh: "欧姆", en: "ohm" },
  { dimension: "resistance", size: 1e3, symbols: "kΩ", zh: "千欧" },
  { dimension: "frequency", size: 1, symbols: "Hz", zh: "赫兹|赫", en: "hertz" },
  { dimension: "frequency", size: 1e3, symbols: "kHz|KHz", zh: "千赫兹|千赫", en: "kilohertz" },
  { dimension: "frequency", size: 1e6, symbols: "MHz", zh: "兆赫兹|兆赫", en: "megahertz" },
  { dimension: "frequency", size: 1e9, symbols: "GHz", zh: "吉赫兹|吉赫", en: "gigahertz" },
  { dimension: "rotation", size: 1, symbols: "rpm|r/min", zh: "转/分|转每分|转每分钟" },

  { dimension: "luminous flux", size: 1, symbols: "lm", zh: "流明", en: "lumen" },
  { dimension: "luminous flux", size: 1e3, symbols: "klm", zh: "千流明", en: "kilolumen" },
  { dimension: "illuminance", size: 1, symbols: "lx", zh: "勒克斯|勒", en: "lux" },
  { dimension: "luminous intensity", size: 1, symbols: "cd", zh: "坎德拉", en: "candela" },
  { dimension: "kelvin", size: 1, symbols: "K", zh: "开尔文", en: "kelvin" },
  { dimension: "celsius", size: 1, symbols: "°C|℃|ºC", zh: "摄氏度|度", en: "degree celsius|degree centigrade|degree" },
  { dimension: "fahrenheit", size: 1, symbols: "°F|℉|ºF", zh: "华氏度|度", en: "degree fahrenheit|degree" },
  { dimension: "angle", size: 1, symbols: "°", zh: "度", en: "degree" },
  { dimension: "sound", size: 1, symbols: "dB|dBA", zh: "分贝", en: "decibel" },

  { dimension: "pressure", size: 1, symbols: "Pa", zh: "帕|帕斯卡", en: "pascal" },
  { dimension: "pressure", size: 100, symbols: "hPa|mbar", zh: "百帕|毫巴", en: "hectopascal|millibar" },
  { dimension: "pressure", size: 1e3, symbols: "kPa", zh: "千帕", en: "kilopascal" },
  { dimension: "pressure", size: 1e5, symbols: "bar", zh: "巴", en: "bar" },
  { dimension: "pressure", size: 1e6, symbols: "MPa", zh: "兆帕", en: "megapascal" },
  { dimension: "pressure", size: 101_325, symbols: "atm", zh: "标准大气压|大气压" },
  { dimension: "pressure", size: (pound * 9.80665) / inch ** 2, symbols: "psi|PSI", en: "pound per square inch" },
  { dimension: "force", size: 1, symbols: "N", zh: "牛顿", en: "newton" },
  { dimension: "force", size: 1e3, symbols: "kN", zh: "千牛" },
  { dimension: "torque", size: 1, symbols: "N·m|Nm|N.m|N m", zh: "牛米|牛·米|牛顿米", en: "newton metre|newton meter" },
  { dimension: "torque", size: 1e3, symbols: "kN·m|kNm|kN.m|kN m", zh: "千牛米|千牛·米" },

  { dimension: "bits", size: 1e3, symbols: "kbit|Kbit", en: "kilobit" },
  { dimension: "bits", size: 1e6, symbols: "Mbit", en: "megabit" },
  { dimension: "bits", size: 1e9, symbols: "Gbit", en: "gigabit" },
  { dimension: "bit rate", size: 1e3, symbols: "kbps|Kbps|kbit/s" },
  { dimension: "bit rate", size: 1e6, symbols: "Mbps|Mbit/s|Mb/s", en: "megabit per second" },
  { dimension: "bit rate", size: 1e9, symbols: "Gbps|Gbit/s|Gb/s", en: "gigabit per second" },
  { dimension: "bytes", size: 1e3, symbols: "kB|KB", en: "kilobyte" },
  { dimension: "bytes", size: 1e6, symbols: "MB", en: "megabyte" },
  { dimension: "bytes", size: 1e9, symbols: "GB", en: "gigabyte" },
  { dimension: "bytes", size: 1e12, symbols: "TB", en: "terabyte" },
  { dimension: "bytes", size: 1e15, symbols: "PB", en: "petabyte" },
  { dimension: "binary bytes", size: 2 ** 10, symbols: "kB|KB|KiB", en: "kilobyte" },
  { dimension: "binary bytes", size: 2 ** 20, symbols: "MB|MiB", en: "megabyte" },
  { dimension: "binary bytes", size: 2 ** 30, symbols: "GB|GiB", en: "gigabyte" },
  { dimension: "binary bytes", size: 2 ** 40, symbols: "TB|TiB", en: "terabyte" },
  { dimension: "binary bytes", size: 2 ** 50, symbols: "PB|PiB", en: "petabyte" },

  { dimension: "time", size: 1e-6, symbols: "µs|μs|us", zh: "微秒", en: "microsecond" },
  { dimension: "time", size: 1e-3, symbols: "ms", zh: "毫秒", en: "millisecond" },
  { dimension: "time", size: 1, symbols: "s|sec", zh: "秒|秒钟", en: "second|sec" },
  { dimension: "share", size: 1e-4, symbols: "ppm|PPM" },
  { dimension: "share", size: 1e-7, symbols: "ppb|PPB" },
];

/** Units of time that stand only under a stroke here: 6 m/min, 20 m³/h. By themselves they are durations. */
const underStroke: readonly UnitRow[] = [
  { dimension: "time", size: 60, symbols: "min", zh: "分钟|分", en: "minute" },
  { dimension: "time", size: hour, symbols: "h|hr" },
];

export type Units = ReadonlyMap<string, readonly Measure[]>;

function plural(word: string): string {
  if (word.endsWith("foot")) return word.replace(/foot$/, "feet");
  const parts = /^(degree)( .+)$/.exec(word);
  if (parts) return `${parts[1]}s${parts[2]}`;
  return word.endsWith("inch") ? `${word}es` : `${word}s`;
}

function words(list: string | undefined): string[] {
  return list === undefined ? [] : list.split("|");
}

/** A word that is the name of several units (度) is any of them. */
function index(of: readonly UnitRow[], names: (row: UnitRow) => string[]): Units {
  const found = new Map<string, Measure[]>();
  for (const row of of) {
    const { dimension, size } = row;
    for (const name of names(row)) found.set(name, [...(found.get(name) ?? []), { dimension, size }]);
  }
  return found;
}

export type UnitNames = { symbols: Units; zh: Units; en: Units };

function namesOf(of: readonly UnitRow[]): UnitNames {
  return {
    symbols: index(of, ({ symbols }) => words(symbols)),
    zh: index(of, ({ zh }) => words(zh)),
    en: index(of, ({ en }) => words(en).flatMap((word) => [word.toLowerCase(), plural(word.toLowerCase())])),
  };
}

/** What a figure can be followed by, and what can stand under its stroke. */
export const unitNames = { over: namesOf(rows), under: namesOf([...rows, ...underStroke]) } as const;

const sizes = new Map<string, ReadonlySet<number>>();
for (const { dimension, size } of [...rows, ...underStroke]) {
  sizes.set(dimension, new Set([...(sizes.get(dimension) ?? []), size]));
}

const none: ReadonlySet<number> = new Set();

/** The sizes of all units of a dimension. */
export function sizesOf(dimension: string): ReadonlySet<number> {
  return sizes.get(dimension) ?? none;
}
