import type { OpenDatabase } from "#db/client";

/** Another store of texts and their vectors, in a table of its own on the same server. */
export type VectorPeer = {
  add: (texts: readonly string[], vectors: number[][]) => Promise<void>;
  /** Gives its connections back; its table goes with the database. */
  close: () => Promise<void>;
};

/** What must be installed to measure beside it. */
export const vectorPeerPackage = "@langchain/community";

/** LangChain's PGVectorStore as its guide sets it up; null where the package is not installed. */
export async function openVectorPeer({ db }: OpenDatabase): Promise<VectorPeer | null> {
  const loaded = await load().catch(ifAbsent);
  if (!loaded) return null;
  const { PGVectorStore, FakeEmbeddings } = loaded;
  const { connectionString } = db.$client.options;
  const postgresConnectionOptions = { connectionString };
  const store = await PGVectorStore.initialize(new FakeEmbeddings(), {
    postgresConnectionOptions,
    tableName: "peer_vectors",
  });
  return {
    add: (texts, vectors) =>
      store.addVectors(
        vectors,
        texts.map((pageContent) => ({ pageContent, metadata: {} })),
      ),
    close: () => store.end(),
  };
}

async function load() {
  const { PGVectorStore } = await import("@langchain/community/vectorstores/pgvector");
  const { FakeEmbeddings } = await import("@langchain/core/utils/testing");
  return { PGVectorStore, FakeEmbeddings };
}

function ifAbsent(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
  throw error;
}
