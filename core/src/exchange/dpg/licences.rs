//! Licences, of the list that the format has.

use serde_json::{Map, Value, json};

use super::{keep_with, kept_items, text};
use crate::exchange::crosswalk::{Outcome, Reading, Row, Writing};
use crate::text::{Kind, Node};
use crate::value::{Spdx, Url, Value as _};

pub(super) fn read_licences<'t>(reading: &mut Reading<'_, 't>, node: Node<'t>, row: &Row) -> Outcome {
    if node.kind() != Kind::Array {
        return Outcome::Unfit;
    }
    for one in node.items() {
        let Some(spdx) = text(one, "spdx").filter(|id| Spdx::check(id).is_ok()) else {
            reading.unfit(one);
            continue;
        };
        let url = text(one, "licenseURL").filter(|url| Url::check(url).is_ok());
        let mut licence = json!({ "spdx": spdx });
        if let (Some(url), Some(licence)) = (url, licence.as_object_mut()) {
            licence.insert("url".to_owned(), url.into());
        }
        reading.record.draft.push(row.ours, licence);
        if url.is_some() && one.len() == 2 {
            reading.took(one);
        } else {
            keep_with(reading, one, "licenseURL");
        }
    }
    Outcome::Parts
}

/// Single licences of the format's list; of a newer name, the older one, which comes back as itself.
pub(super) fn write_licences(writing: &mut Writing<'_>, row: &Row) {
    let licences = writing.get(row.ours).and_then(Value::as_array);
    let mut written: Vec<Value> = Vec::new();
    for (at, licence) in licences.into_iter().flatten().enumerate() {
        let said = |key: &str| licence.get(key).and_then(Value::as_str);
        let Some(spdx) = said("spdx") else { continue };
        let url = said("url");
        let is_kept = kept_items(writing, row.theirs).any(|one| {
            let same = |key: &str, value: Option<&str>| {
                value.is_none() || one.get(key).and_then(Value::as_str) == value
            };
            one.is_object() && same("spdx", Some(spdx)) && same("licenseURL", url)
        });
        if is_kept {
            writing.wrote(&format!("{}/{at}/spdx", row.ours));
            writing.wrote(&format!("{}/{at}/url", row.ours));
            continue;
        }
        let older = spdx
            .strip_suffix("-or-later")
            .or_else(|| spdx.strip_suffix("-only"))
            .unwrap_or(spdx);
        if !LICENCES.split_ascii_whitespace().any(|known| known == older) {
            continue;
        }
        let mut one = Map::from_iter([("spdx".to_owned(), Value::from(older))]);
        if let Some(url) = url {
            one.insert("licenseURL".to_owned(), url.into());
        }
        let one = Value::Object(one);
        if !written.contains(&one) {
            written.push(one);
        }
        if older == spdx {
            writing.wrote(&format!("{}/{at}/spdx", row.ours));
            writing.wrote(&format!("{}/{at}/url", row.ours));
        }
    }
    if !written.is_empty() {
        writing.put(row.theirs, written);
    }
}

/// The licences that the format knows, by their SPDX identifiers, some of which are older than today's.
const LICENCES: &str = "0BSD AAL AFL-3.0 AGPL-3.0 Apache-1.1 Apache-2.0 APL-1.0 APSL-2.0 Artistic-1.0 Artistic-2.0 BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-LBNL BSL-1.0 CAL-1.0 CAL-1.0-Combined-Work-Exception CATOSL-1.1 CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-US CC-BY-4.0 CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5 CC-BY-NC-3.0 CC-BY-NC-3.0-US CC-BY-NC-4.0 CC-BY-NC-SA-1.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0 CC-BY-NC-SA-3.0-US CC-BY-NC-SA-4.0 CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-3.0-US CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 CECILL-2.1 CNRI-Python CPAL-1.0 CPL-1.0 ECL-1.0 ECL-2.0 EFL-1.0 EFL-2.0 Entessa EPL-1.0 EPL-2.0 EUDatagrid EUPL-1.2 Fair Frameworx-1.0 GPL-2.0 GPL-3.0 HPND IPA IPL-1.0 ISC LGPL-2.1 LGPL-3.0 LiLiQ-P-1.1 LiLiQ-R-1.1 LiLiQ-Rplus-1.1 LPL-1.0 LPL-1.02 LPPL-1.3c MirOS MIT MIT-0 Motosoto MPL-1.0 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception MS-PL MS-RL MulanPSL-2.0 Multics NASA-1.3 Naumen NCSA NGPL Nokia NPOSL-3.0 NTP OCLC-2.0 ODbL-1.0 ODC-By-1.0 OFL-1.1 OFL-1.1-no-RFN OFL-1.1-RFN OGL-UK-3.0 OGTSL OLDAP-2.8 OSET-PL-2.1 OSL-1.0 OSL-2.1 OSL-3.0 PDDL-1.0 PHP-3.0 PHP-3.01 PostgreSQL Python-2.0 QPL-1.0 RPL-1.1 RPL-1.5 RPSL-1.0 RSCPL SimPL-2.0 Sleepycat SPL-1.0 UCL-1.0 Unicode-DFS-2015 Unicode-DFS-2016 Unlicense UPL-1.0 VSL-1.0 W3C Watcom-1.0 Xnet wxWindows Zlib ZPL-2.0";
