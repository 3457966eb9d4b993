import type { Layer } from "./read-iceberg.ts";

/** Parts of one silhouette, each stretched over its layer; the edges meet at the water line and below. */
const outlines = {
  explicit: {
    area: "M14,100L22,62L33,48L44,14L52,4L60,22L68,40L79,60L86,100z",
    edge: "M14,100L22,62L33,48L44,14L52,4L60,22L68,40L79,60L86,100",
  },
  latent: {
    area: "M14,0L5,34L2,66L5,100L95,100L98,60L93,26L86,0z",
    edge: "M14,0L5,34L2,66L5,100M95,100L98,60L93,26L86,0",
  },
  deep: {
    area: "M5,0L10,40L22,74L40,96L56,100L74,84L88,48L95,0z",
    edge: "M5,0L10,40L22,74L40,96L56,100L74,84L88,48L95,0",
  },
} as const satisfies Record<Layer, { area: string; edge: string }>;

export function IcebergShape({ layer }: { layer: Layer }) {
  const { area, edge } = outlines[layer];
  return (
    <svg className="iceberg-shape" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path className="iceberg-area" d={area} />
      <path className="iceberg-edge" d={edge} />
    </svg>
  );
}
