import { sourcesOnHabits } from './source-rows/habits.ts'
import { sourcesOnLegs } from './source-rows/legs.ts'
import { sourcesOnMinerals } from './source-rows/minerals.ts'

/** A publication, as it is shown to a person. */
export interface Source {
  readonly authors: string
  readonly year: number
  readonly journal: string
  /** Where to find it: a DOI, or a number of PubMed or PubMed Central. */
  readonly identifier: string
}

/** Every publication that a claim rests on. Only what was read, or confirmed in a library record. */
export const sources = {
  ...sourcesOnLegs,
  ...sourcesOnMinerals,
  ...sourcesOnHabits,
  gardiner2023: {
    authors: 'Gardiner C, Weakley J, Burke LM, et al.',
    year: 2023,
    journal: 'Sleep Medicine Reviews 69:101764',
    identifier: 'doi:10.1016/j.smrv.2023.101764',
  },
  drake2013: {
    authors: 'Drake C, Roehrs T, Shambroom J, Roth T',
    year: 2013,
    journal: 'Journal of Clinical Sleep Medicine 9(11):1195–1200',
    identifier: 'PMC3805807',
  },
  efsa2015: {
    authors: 'EFSA Panel on Dietetic Products, Nutrition and Allergies',
    year: 2015,
    journal: 'EFSA Journal 13(5):4102, and the fact sheet on caffeine that goes with it',
    identifier: 'doi:10.2903/j.efsa.2015.4102',
  },
  haghayegh2019: {
    authors: 'Haghayegh S, Khoshnevis S, Smolensky MH, Diller KR, Castriotta RJ',
    year: 2019,
    journal: 'Sleep Medicine Reviews 46:124–135',
    identifier: 'PMID 31102877',
  },
  aukerman2006: {
    authors: 'Aukerman MM, Aukerman D, Bayard M, et al.',
    year: 2006,
    journal: 'Journal of the American Board of Family Medicine 19(5):487–493',
    identifier: 'PMID 16951298',
  },
  chang2015: {
    authors: 'Chang AM, Aeschbach D, Duffy JF, Czeisler CA',
    year: 2015,
    journal: 'Proceedings of the National Academy of Sciences 112(4):1232–1237',
    identifier: 'doi:10.1073/pnas.1418490112',
  },
  aliasgharpour2016: {
    authors: 'Aliasgharpour M, Abbasi Z, Pedram Razi S, Kazemnezhad A',
    year: 2016,
    journal: 'Asian Journal of Sports Medicine 7(2):e31001',
    identifier: 'doi:10.5812/asjsm.31001',
  },
  xia2022: {
    authors: 'Xia et al.',
    year: 2022,
    journal: 'Frontiers in Psychiatry 13:843263',
    identifier: 'doi:10.3389/fpsyt.2022.843263',
  },
  zick2011: {
    authors: 'Zick SM, Wright BD, Sen A, Arnedt JT',
    year: 2011,
    journal: 'BMC Complementary and Alternative Medicine 11:78',
    identifier: 'PMC3198755',
  },
  kornhaber2020: {
    authors: 'Kornhaber R, Visentin D, West S, Haik J, Cleary M',
    year: 2020,
    journal: 'Wounds 32(5):123–133',
    identifier: 'PMID 32804667',
  },
  park2020: {
    authors: 'Park A, Ambrogi K, Hade EM',
    year: 2020,
    journal: 'PLoS ONE 15(4):e0230951',
    identifier: 'doi:10.1371/journal.pone.0230951',
  },
  harrison2019: {
    authors: 'Harrison EG, Keating JL, Morgan PE',
    year: 2019,
    journal: 'Disability and Rehabilitation 41(17):2006–2014',
    identifier: 'doi:10.1080/09638288.2018.1453875',
  },
  rabe2020: {
    authors: 'Rabe E, Partsch H, Morrison N, et al.',
    year: 2020,
    journal: 'Phlebology 35(7):447–460',
    identifier: 'doi:10.1177/0268355520909066',
  },
  jose2005: {
    authors: 'Jose RM, Vidyadharan R, Roy DK, Erdmann M',
    year: 2005,
    journal: 'British Journal of General Practice 55(512):222–223',
    identifier: 'PMC1463094',
  },
  reider2000: {
    authors: 'Reider N, et al.',
    year: 2000,
    journal: 'Clinical and Experimental Allergy 30(10):1436–1443',
    identifier: 'PMID 10998021',
  },
  carney2012: {
    authors: 'Carney CE, Buysse DJ, Ancoli-Israel S, et al.',
    year: 2012,
    journal: 'Sleep 35(2):287–302',
    identifier: 'PMC3250369',
  },
  borba2020: {
    authors: 'Borba DA, Reis RS, Lima PHTM, et al.',
    year: 2020,
    journal: 'Sleep Science 13(1):49–53',
    identifier: 'doi:10.5935/1984-0063.20190131',
  },
  short2017: {
    authors: 'Short MA, Arora T, Gradisar M, Taheri S, Carskadon MA',
    year: 2017,
    journal: 'Sleep 40(3):zsx006',
    identifier: 'PMC5806561',
  },
  fischer2021: {
    authors: 'Fischer D, Klerman EB, Phillips AJK',
    year: 2021,
    journal: 'Sleep 44(10):zsab103',
    identifier: 'PMID 33864369',
  },
  wittmann2006: {
    authors: 'Wittmann M, Dinich J, Merrow M, Roenneberg T',
    year: 2006,
    journal: 'Chronobiology International 23(1–2):497–509',
    identifier: 'PMID 16687322',
  },
  whitney2018: {
    authors: 'Whitney R, Weiss SK',
    year: 2018,
    journal: 'Current Sleep Medicine Reports 4(1):19–27',
    identifier: 'doi:10.1007/s40675-018-0104-9',
  },
  iomCaffeine2001: {
    authors: 'Institute of Medicine, Committee on Military Nutrition Research',
    year: 2001,
    journal:
      'Caffeine for the Sustainment of Mental Task Performance: Formulations for Military Operations. National Academies Press',
    identifier: 'doi:10.17226/10219',
  },
  nehlig2018: {
    authors: 'Nehlig A',
    year: 2018,
    journal: 'Pharmacological Reviews 70(2):384–411',
    identifier: 'doi:10.1124/pr.117.014407',
  },
  culmMerdek2005: {
    authors: 'Culm-Merdek KE, von Moltke LL, Harmatz JS, Greenblatt DJ',
    year: 2005,
    journal: 'British Journal of Clinical Pharmacology 60(5):486–493',
    identifier: 'doi:10.1111/j.1365-2125.2005.02467.x',
  },
  lewis1992: {
    authors: 'Lewis FW, Rector WG',
    year: 1992,
    journal: 'Journal of Hepatology 14(2–3):157–162',
    identifier: 'doi:10.1016/0168-8278(92)90152-f',
  },
  gardiner2024: {
    authors: 'Gardiner C, et al.',
    year: 2024,
    journal: 'Sleep, zsae230: Dose and timing effects of caffeine on subsequent sleep',
    identifier: 'doi:10.1093/sleep/zsae230',
  },
  ludwig2014: {
    authors: 'Ludwig IA, Mena P, Calani L, et al.',
    year: 2014,
    journal: 'Food & Function 5(8):1718–1726',
    identifier: 'doi:10.1039/c4fo00290c',
  },
  chin2008: {
    authors: 'Chin JM, Merves ML, Goldberger BA, Sampson-Cone A, Cone EJ',
    year: 2008,
    journal: 'Journal of Analytical Toxicology 32(8):702–704',
    identifier: 'doi:10.1093/jat/32.8.702',
  },
  mcCusker2006: {
    authors: 'McCusker RR, Fuehrlein B, Goldberger BA, Gold MS, Cone EJ',
    year: 2006,
    journal: 'Journal of Analytical Toxicology 30(8):611–613',
    identifier: 'doi:10.1093/jat/30.8.611',
  },
} as const satisfies Record<string, Source>
export type SourceId = keyof typeof sources
