// validate.js - bundles of FHIR against its JSON schema, each whole and part by part
// SPDX-License-Identifier: GPL-3.0-or-later
//
// NODE_PATH=... node validate.js FOLDER
//
// The schema's validator finds wrong types and unknown members; what it does not
// know, tests/integration/fhircheck.py does. So that silence means something, a
// fault is planted and has to be found.
'use strict';

const fs = require('fs');
const path = require('path');
const Validator = require('@asymmetrik/fhir-json-schema-validator');

const validator = new Validator();
const folder = process.argv[2];
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.fhir.json'));
let nProblems = 0;
let nResources = 0;

function problemsOf(resource) {
  nResources += 1;
  return validator.validate(resource, true);
}

function tell(place, problems) {
  nProblems += problems.length;
  problems.slice(0, 5).forEach((problem) => console.log(`${place}${problem.dataPath || problem.instancePath || ''}: ${problem.message}`));
}

for (const name of files) {
  const bundle = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  tell(name, problemsOf(bundle));
  bundle.entry.forEach((entry, index) => tell(`${name} entry ${index}`, problemsOf(entry.resource)));

  bundle.entry[0].resource.pain = 'x';
  if (problemsOf(bundle).length === 0) {
    tell(name, [{ message: 'the validator does not see a member that is unknown' }]);
  }
}

console.log(`${files.length} bundles, ${nResources} looks, ${nProblems} problems`);
process.exit(nProblems === 0 && files.length > 0 ? 0 : 1);
