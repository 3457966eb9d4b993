import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type FontTables, readFontTables } from "./font-tables.ts";

export type ChartFonts = { regular: FontTables; bold: FontTables };

const packageName = "@expo-google-fonts/noto-sans-sc";
const files = {
  regular: `${packageName}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${packageName}/700Bold/NotoSansSC_700Bold.ttf`,
} as const;

/** Noto Sans SC (SIL Open Font License 1.1) from its package, so that a picture needs no font of the machine. */
export async function readChartFonts(): Promise<ChartFonts> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await Promise.all([readFile(resolve(files.regular)), readFile(resolve(files.bold))]);
  return { regular: readFontTables(regular), bold: readFontTables(bold) };
}
