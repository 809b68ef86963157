import type { Source } from '../sources.ts'

/** What was published on restless legs: what it is, who has it, what doctors give. */
export const sourcesOnLegs = {
  aasm2025: {
    authors: 'Winkelman JW, Berkowski JA, DelRosso LM, et al.',
    year: 2025,
    journal: 'Journal of Clinical Sleep Medicine 21(1):137–152',
    identifier: 'doi:10.5664/jcsm.11390',
  },
  allen2014: {
    authors: 'Allen RP, Picchietti DL, Garcia-Borreguero D, et al.',
    year: 2014,
    journal: 'Sleep Medicine 15(8):860–873',
    identifier: 'doi:10.1016/j.sleep.2014.03.025',
  },
  allen2005: {
    authors: 'Allen RP, Walters AS, Montplaisir J, et al.',
    year: 2005,
    journal: 'Archives of Internal Medicine 165(11):1286–1292',
    identifier: 'doi:10.1001/archinte.165.11.1286',
  },
  silber2021: {
    authors: 'Silber MH, Buchfuhrer MJ, Earley CJ, et al.',
    year: 2021,
    journal: 'Mayo Clinic Proceedings 96(7):1921–1937',
    identifier: 'doi:10.1016/j.mayocp.2020.12.026',
  },
  garcia2016: {
    authors: 'Garcia-Borreguero D, Silber MH, Winkelman JW, et al.',
    year: 2016,
    journal: 'Sleep Medicine 21:1–11',
    identifier: 'doi:10.1016/j.sleep.2016.01.017',
  },
  hening2009: {
    authors: 'Hening WA, Allen RP, Washburn M, Lesage SR, Earley CJ',
    year: 2009,
    journal: 'Sleep Medicine 10(9):976–981',
    identifier: 'PMC2769267',
  },
  trenkwalder2016: {
    authors: 'Trenkwalder C, Allen R, Högl B, Paulus W, Winkelmann J',
    year: 2016,
    journal: 'Neurology 86(14):1336–1343',
    identifier: 'doi:10.1212/WNL.0000000000002542',
  },
  hoque2010: {
    authors: 'Hoque R, Chesson AL',
    year: 2010,
    journal: 'Journal of Clinical Sleep Medicine 6(1):79–83',
    identifier: 'PMC2823282',
  },
  fulda2008: {
    authors: 'Fulda S, Wetter TC',
    year: 2008,
    journal: 'Brain 131(4):902–917',
    identifier: 'doi:10.1093/brain/awm244',
  },
  hallegraeff2017: {
    authors: 'Hallegraeff J, de Greef M, Krijnen W, van der Schans C',
    year: 2017,
    journal: 'BMC Family Practice 18:29',
    identifier: 'doi:10.1186/s12875-017-0600-x',
  },
  lettieri2009: {
    authors: 'Lettieri CJ, Eliasson AH',
    year: 2009,
    journal: 'Chest 135(1):74–80',
    identifier: 'doi:10.1378/chest.08-1665',
  },
  didriksen2020: {
    authors: 'Didriksen M, Nawaz MS, Dowsett J, et al.',
    year: 2020,
    journal: 'Communications Biology 3:703',
    identifier: 'doi:10.1038/s42003-020-01430-1',
  },
  chen2018: {
    authors: 'Chen SJ, Shi L, Bao YP, et al.',
    year: 2018,
    journal: 'Sleep Medicine Reviews 40:43–54',
    identifier: 'doi:10.1016/j.smrv.2017.10.003',
  },
  dunietz2017: {
    authors: 'Dunietz GL, Lisabeth LD, Shedden K, et al.',
    year: 2017,
    journal: 'Journal of Clinical Sleep Medicine 13(7):863–870',
    identifier: 'PMC5482577',
  },
  picchietti2015: {
    authors: 'Picchietti DL, Hensley JG, Bainbridge JL, et al.',
    year: 2015,
    journal: 'Sleep Medicine Reviews 22:64–77',
    identifier: 'doi:10.1016/j.smrv.2014.10.009',
  },
  picchietti2007: {
    authors: 'Picchietti D, Allen RP, Walters AS, et al.',
    year: 2007,
    journal: 'Pediatrics 120(2):253–266',
    identifier: 'doi:10.1542/peds.2006-2767',
  },
} as const satisfies Record<string, Source>
