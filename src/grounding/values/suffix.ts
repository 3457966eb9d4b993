import type { Approximation, MeasuredValue, Read, ReadNumber } from "./value.ts";

/** A figure, whatever it is an amount of. */
export type Amount = { value: number; precision: number; signed?: true; approx?: Approximation };
/** Reads what stands behind a figure: its unit. `at`: where the whole quantity starts. */
export type ReadSuffix = (text: string, number: ReadNumber, amount: Amount, at: number) => Read<MeasuredValue> | null;
