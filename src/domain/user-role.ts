import { z } from "zod";

/**
 * What one of our own people may do. `rep`: sees and edits the own accounts; `manager`: those of the team; `admin`: everything
 * of the organisation; `viewer`: reads everything, changes nothing.
 */
export const userRoles = ["rep", "manager", "admin", "viewer"] as const;
export const userRoleSchema = z.enum(userRoles);
export type UserRole = z.infer<typeof userRoleSchema>;
