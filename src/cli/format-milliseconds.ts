/** `3.21 ms`, `47 ms`. */
export const formatMilliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
