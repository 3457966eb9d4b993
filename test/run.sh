#!/usr/bin/env bash
# The whole suite: what the tests need, the checks, the tests, and one closing line that counts.
set -uo pipefail
cd "$(dirname "$0")/.."

bash test/install-tools.sh || exit 1
npm run --silent check || exit 1
node build.mjs --if-needed || exit 1

report=$(mktemp)
trap 'rm -f "$report"' EXIT
npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$report"
status=$?
node -e '
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  // A file that could not even be loaded holds no failed test, but has failed all the same.
  const brokenFiles = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  if (numTotalTests === 0) process.exit(1);
  console.log(`${numPassedTests} passed, ${numFailedTests + brokenFiles} failed`);
' "$report" || exit 1
exit $status
