import type { Source } from '../sources.ts'

/** What was published on magnesium, iron and the other minerals. */
export const sourcesOnMinerals = {
  marshall2019: {
    authors: 'Marshall NS, Serinel Y, Killick R, et al.',
    year: 2019,
    journal: 'Sleep Medicine Reviews 48:101218',
    identifier: 'doi:10.1016/j.smrv.2019.101218',
  },
  jadidi2022: {
    authors: 'Jadidi A, Rezaei Ashtiani A, et al.',
    year: 2022,
    journal: 'BMC Complementary Medicine and Therapies 23:1',
    identifier: 'doi:10.1186/s12906-022-03814-8',
  },
  gorantla2024: {
    authors: 'Gorantla S, Ravisankar A, Trotti LM',
    year: 2024,
    journal: 'Journal of Clinical Sleep Medicine 20(8):1357–1361',
    identifier: 'PMID 38738598',
  },
  garrison2020: {
    authors: 'Garrison SR, Korownyk CS, Kolber MR, et al.',
    year: 2020,
    journal: 'Cochrane Database of Systematic Reviews 2020(9):CD009402',
    identifier: 'doi:10.1002/14651858.CD009402.pub3',
  },
  grober2017: {
    authors: 'Gröber U, Werner T, Vormann J, Kisters K',
    year: 2017,
    journal: 'Nutrients 9(8):813',
    identifier: 'PMC5579607',
  },
  pardo2021: {
    authors: 'Pardo MR, Garicano Vilar E, San Mauro Martín I, Camina Martín MA',
    year: 2021,
    journal: 'Nutrition 89:111294',
    identifier: 'doi:10.1016/j.nut.2021.111294',
  },
  mansourian2020: {
    authors: 'Mansourian M, Rafie N, et al.',
    year: 2020,
    journal: 'Sleep Medicine 75:326–334',
    identifier: 'doi:10.1016/j.sleep.2020.08.022',
  },
  trotti2019: {
    authors: 'Trotti LM, Becker LA',
    year: 2019,
    journal: 'Cochrane Database of Systematic Reviews 2019(1):CD007834',
    identifier: 'doi:10.1002/14651858.CD007834.pub3',
  },
  allen2018: {
    authors: 'Allen RP, Picchietti DL, Auerbach M, et al.',
    year: 2018,
    journal: 'Sleep Medicine 41:27–44',
    identifier: 'doi:10.1016/j.sleep.2017.11.1126',
  },
  bang2018: {
    authors: 'Bang YR, Jeon HJ, Park HY, Yoon IY',
    year: 2018,
    journal: 'Psychiatry Investigation 15(4):390–395',
    identifier: 'doi:10.30773/pi.2017.08.21',
  },
  zhu2020: {
    authors: 'Zhu XY, et al.',
    year: 2020,
    journal: 'Frontiers in Neurology 11:298',
    identifier: 'doi:10.3389/fneur.2020.00298',
  },
  vonSiebenthal2023: {
    authors: 'von Siebenthal HK, Moretti D, Zimmermann MB, Stoffel NU',
    year: 2023,
    journal: 'American Journal of Hematology 98(9):1356–1363',
    identifier: 'PMID 37357807',
  },
  cook2001: {
    authors: 'Cook JD, Reddy MB',
    year: 2001,
    journal: 'American Journal of Clinical Nutrition 73(1):93–98',
    identifier: 'doi:10.1093/ajcn/73.1.93',
  },
  ahmadFuzi2017: {
    authors: 'Ahmad Fuzi SF, Koller D, Bruggraber S, et al.',
    year: 2017,
    journal: 'American Journal of Clinical Nutrition 106(6):1413–1421',
    identifier: 'doi:10.3945/ajcn.117.161364',
  },
  hallberg1991: {
    authors: 'Hallberg L, Brune M, Erlandsson M, Sandberg AS, Rossander-Hultén L',
    year: 1991,
    journal: 'American Journal of Clinical Nutrition 53(1):112–119',
    identifier: 'doi:10.1093/ajcn/53.1.112',
  },
  iom1997: {
    authors: 'Institute of Medicine',
    year: 1997,
    journal:
      'Dietary Reference Intakes for Calcium, Phosphorus, Magnesium, Vitamin D, and Fluoride. National Academies Press',
    identifier: 'doi:10.17226/5776',
  },
  iom2001: {
    authors: 'Institute of Medicine',
    year: 2001,
    journal:
      'Dietary Reference Intakes for Vitamin A, Vitamin K, … Iron, … and Zinc. National Academies Press',
    identifier: 'doi:10.17226/10026',
  },
  iom2011: {
    authors: 'Institute of Medicine',
    year: 2011,
    journal: 'Dietary Reference Intakes for Calcium and Vitamin D. National Academies Press',
    identifier: 'doi:10.17226/13050',
  },
  nasem2019: {
    authors: 'National Academies of Sciences, Engineering, and Medicine',
    year: 2019,
    journal: 'Dietary Reference Intakes for Sodium and Potassium. National Academies Press',
    identifier: 'doi:10.17226/25353',
  },
  usda2019: {
    authors: 'US Department of Agriculture, Agricultural Research Service',
    year: 2019,
    journal: 'National Nutrient Database for Standard Reference, Legacy Release',
    identifier: 'doi:10.15482/USDA.ADC/1529216',
  },
} as const satisfies Record<string, Source>
