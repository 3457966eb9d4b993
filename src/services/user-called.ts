import { AppError } from "#errors";
import type { Tx } from "#store/tx";
import { listUsers, type User } from "#store/users";

const mostNamed = 5;

/** One of our people by id, number, name or e-mail. @throws AppError `not-found`, with some whom there are */
export async function userCalled(tx: Tx, orgId: string, ref: string): Promise<User> {
  const sought = ref.trim().toLowerCase();
  const users = await listUsers(tx, orgId);
  const called = users.filter(({ id, externalId, name, email }) =>
    [id, externalId, name, email].some((word) => word?.toLowerCase() === sought),
  );
  const [only] = called;
  if (only && called.length === 1) return only;
  throw new AppError("not-found", `no user ${ref}`, {
    params: { what: ref },
    fields: users.slice(0, mostNamed).map(({ name }) => ({ field: "user", reason: name })),
  });
}
