import { z } from "zod";

/** CRMs that can be read. */
export const connectorNames = ["hubspot", "salesforce"] as const;
export const connectorNameSchema = z.enum(connectorNames);
export type ConnectorName = z.infer<typeof connectorNameSchema>;
