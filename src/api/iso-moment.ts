/** As the database writes it → `2026-03-05T06:07:08.900Z`, which every browser reads. */
export function isoMoment(stored: string): string {
  return new Date(stored).toISOString();
}
