import { afterAll, beforeAll, expect, it } from "vitest";
import { getOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { findUser, findUsersByEmail, listUsers } from "#store/users";
import { withOrg } from "#store/with-org";
import { importInto, textFile } from "#test/helpers/import-files";
import { openTestProduct, type TestProduct } from "#test/helpers/open-test-product";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct();
});
afterAll(() => product.close());

const read = <T>(work: (tx: Tx, orgId: string) => Promise<T>) => {
  const { database, caller } = product;
  return withOrg(database.db, caller.orgId, (tx) => work(tx, caller.orgId));
};
const team = async (rows: string) => importInto(product, [textFile("team.csv", `姓名,经理,邮箱,角色\n${rows}`)]);

it("gives everybody the role of the source, else that of a manager whom somebody names, else of a rep", async () => {
  const { notices } = await team("甲,乙,Jia@Example.com,\n乙,,yi@example.com,\n丙,丁,,管理员\n戊,甲,,总裁\n");
  const users = await read(listUsers);
  expect(users.map(({ name, role, email }) => [name, role, email]).sort()).toEqual(
    [
      ["甲", "manager", "Jia@Example.com"],
      ["乙", "manager", "yi@example.com"],
      ["丙", "admin", null],
      ["丁", "manager", null],
      ["戊", "rep", null],
    ].sort(),
  );
  expect(notices).toEqual([expect.objectContaining({ what: "role-unknown", example: "总裁", count: 1 })]);
});

it("finds people by their address, however it is capitalised, and by their id", async () => {
  const [found] = await read((tx, orgId) => findUsersByEmail(tx, orgId, " jia@EXAMPLE.com "));
  const byId = await read((tx, orgId) => findUser(tx, orgId, found?.id ?? ""));
  expect([found?.name, byId]).toEqual(["甲", found]);
});

it("finds nobody by what is no id, and nobody by an address of nobody", async () => {
  const nobody = await read(async (tx, orgId) => [
    await findUser(tx, orgId, "甲"),
    await findUser(tx, orgId, orgId),
    ...(await findUsersByEmail(tx, orgId, "bing@example.com")),
  ]);
  expect(nobody).toEqual([null, null]);
});

it("tells that what people see may be another from now on", async () => {
  const version = () => read(async (tx, orgId) => (await getOrganisation(tx, orgId)).dataVersion);
  const before = await version();
  await team("己,乙,,只读\n");
  expect(await version()).toBeGreaterThan(before);
});
