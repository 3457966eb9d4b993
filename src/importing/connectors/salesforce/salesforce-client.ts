import { Connection } from "jsforce";
import { z } from "zod";
import { type Clock, createRetry, type RetryPolicy } from "../retry.ts";
import { SourceFailure } from "../source-failure.ts";
import { createSalesforceTransport } from "./salesforce-transport.ts";

export type SalesforceSettings = { loginUrl: string; clientId: string; clientSecret: string };
export type ClientParts = { clock: Clock; timeoutMs: number; retryPolicy?: RetryPolicy };

/** Supported for years after it came out; a newer one changes nothing that is read here. */
const apiVersion = "62.0";
/** Rows of one answer; Salesforce may send fewer. */
const batchSize = 500;

const recordSchema = z.record(z.string(), z.unknown());
export type SalesforceRecord = z.infer<typeof recordSchema>;

const queryAnswerSchema = z.object({
  totalSize: z.int(),
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(recordSchema),
});
export type QueryPage = z.infer<typeof queryAnswerSchema>;

const describeSchema = z.object({
  fields: z.array(z.object({ name: z.string(), relationshipName: z.string().nullish() })),
});

/** jsforce's way to sign in anew: it is told the token, or the error. */
type RefreshFn = NonNullable<NonNullable<ConstructorParameters<typeof Connection>[0]>["refreshFn"]>;

/**
 * jsforce, asked gently: signed in by the client-credentials flow, answers parsed, failures that pass met by asking
 * again. Rejects with SourceFailure.
 */
export function createSalesforceClient(settings: SalesforceSettings, { clock, timeoutMs, retryPolicy }: ClientParts) {
  const { loginUrl, clientId, clientSecret } = settings;
  const outbound = createSalesforceTransport(loginUrl, timeoutMs, clock);
  const retry = createRetry(clock, retryPolicy);
  const grant = { grant_type: "client_credentials" };
  let refusedRefresh: unknown = null;
  const refreshFn: RefreshFn = (connection, done) => {
    connection.authorize(grant).then(
      () => done(null, connection.accessToken ?? undefined),
      (error: Error) => {
        // jsforce keeps only the message.
        refusedRefresh = error;
        done(error);
      },
    );
  };
  const connection = new Connection({
    loginUrl,
    version: apiVersion,
    oauth2: { loginUrl, clientId, clientSecret },
    refreshFn,
  });
  connection._transport = outbound.transport;
  connection.oauth2._transport = outbound.transport;

  const failed = (thrown: unknown): never => {
    const cause = refusedRefresh ?? thrown;
    refusedRefresh = null;
    throw cause instanceof SourceFailure ? cause : new SourceFailure("answer", "not the documented JSON");
  };
  const get = async (url: string): Promise<unknown> => {
    if (!connection.accessToken) await connection.authorize(grant).catch(failed);
    const headers = { "sforce-query-options": `batchSize=${batchSize}` };
    return connection.request({ method: "GET", url, headers }).catch(failed);
  };
  const ask = <Schema extends z.ZodType>(url: string, schema: Schema): Promise<z.infer<Schema>> =>
    retry(async () => {
      const read = schema.safeParse(await get(url));
      if (read.success) return read.data;
      throw new SourceFailure("answer", `not as documented: ${read.error.issues[0]?.path.join(".")}`);
    });

  return {
    /** With deleted and archived rows. */
    queryAll: (soql: string) => ask(`/queryAll?q=${encodeURIComponent(soql)}`, queryAnswerSchema),
    query: (soql: string) => ask(`/query?q=${encodeURIComponent(soql)}`, queryAnswerSchema),
    /** @throws SourceFailure for a next page that is not of this organisation: the token would go there. */
    more: async (nextRecordsUrl: string) => {
      if (!isOwnPath(nextRecordsUrl)) throw new SourceFailure("elsewhere", "its next page is at another address");
      return ask(nextRecordsUrl, queryAnswerSchema);
    },
    /** Null where the organisation has no such object, or the user may not see it. */
    describe: async (object: string) => {
      const described = await ask(`/sobjects/${object}/describe`, describeSchema).catch((thrown: unknown) => {
        if (thrown instanceof SourceFailure && isUnknownObject(thrown)) return null;
        throw thrown;
      });
      return described?.fields ?? null;
    },
    /** The body of a file as text. */
    file: (versionId: string) => ask(`/sobjects/ContentVersion/${versionId}/VersionData`, z.string()),
    time: () => outbound.serverTime() ?? clock.now(),
    close: outbound.close,
  };
}
export type SalesforceClient = ReturnType<typeof createSalesforceClient>;

/** `/services/data/v62.0/query/01g…-500`: a path of the API, which jsforce puts behind the organisation's address. */
const isOwnPath = (url: string) => /^\/services\/data\/v[\d.]+\/query/.test(url);

const unknownObject = new Set(["NOT_FOUND", "INVALID_TYPE"]);

function isUnknownObject({ params }: SourceFailure): boolean {
  return unknownObject.has(params.errorCode ?? "");
}
