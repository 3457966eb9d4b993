import type { LookupFunction } from "node:net";
import { describe, expect, it } from "vitest";
import { createGuardedLookup, isPublicAddress, refusedAddress } from "#importing/connectors/outbound-agent";

describe("addresses that a name may lead to", () => {
  it.each(["8.8.8.8", "104.16.0.1", "2606:4700::1111"])("hold %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1", "198.18.0.1"],
    ...["224.0.0.1", "255.255.255.255", "::", "::1", "fc00::1", "fe80::1", "ff02::1", "64:ff9b::7f00:1"],
    ...["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "crm.example", ""],
  ])("do not hold %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  /** A resolver that answers so. */
  const resolverOf =
    (...addresses: string[]): LookupFunction =>
    (_host, _options, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
  const lookUp = (...addresses: string[]) =>
    new Promise((resolve) => {
      createGuardedLookup(resolverOf(...addresses))("crm.example", { all: true }, (error, found) =>
        resolve(error ? error.code : found),
      );
    });

  it("lead on where all of them are public", async () => {
    expect(await lookUp("8.8.8.8", "2606:4700::1111")).toEqual([
      { address: "8.8.8.8", family: 4 },
      { address: "2606:4700::1111", family: 6 },
    ]);
  });

  it("lead nowhere where one of them is private: the next look-up may choose that one", async () => {
    expect(await lookUp("8.8.8.8", "10.0.0.1")).toBe(refusedAddress);
  });
});
