import type { Source } from '../sources.ts'

/** What was published on habits, and on sleep in general. */
export const sourcesOnHabits = {
  irish2015: {
    authors: 'Irish LA, Kline CE, Gunn HE, Buysse DJ, Hall MH',
    year: 2015,
    journal: 'Sleep Medicine Reviews 22:23–36',
    identifier: 'doi:10.1016/j.smrv.2014.10.001',
  },
  ebrahim2013: {
    authors: 'Ebrahim IO, Shapiro CM, Williams AJ, Fenwick PB',
    year: 2013,
    journal: 'Alcoholism: Clinical and Experimental Research 37(4):539–549',
    identifier: 'doi:10.1111/acer.12006',
  },
  batool2016: {
    authors: 'Batool-Anwar S, Li Y, De Vito K, et al.',
    year: 2016,
    journal: 'Journal of Clinical Sleep Medicine 12(2):187–194',
    identifier: 'PMC4751426',
  },
  oksenberg2010: {
    authors: 'Oksenberg A',
    year: 2010,
    journal: 'Journal of Clinical Sleep Medicine 6(5):489–490',
    identifier: 'PMC2952755',
  },
  everaert2019: {
    authors: 'Everaert K, Hervé F, Bosch R, et al.',
    year: 2019,
    journal: 'Neurourology and Urodynamics 38(2):478–498',
    identifier: 'doi:10.1002/nau.23939',
  },
  chung2020: {
    authors: 'Chung N, Bin YS, Cistulli PA, Chow CM',
    year: 2020,
    journal: 'International Journal of Environmental Research and Public Health 17(8):2677',
    identifier: 'doi:10.3390/ijerph17082677',
  },
  stutz2019: {
    authors: 'Stutz J, Eiholzer R, Spengler CM',
    year: 2019,
    journal: 'Sports Medicine 49(2):269–287',
    identifier: 'doi:10.1007/s40279-018-1015-0',
  },
  duraccio2021: {
    authors: 'Duraccio KM, Zaugg KK, Blackburn RC, Jensen CD',
    year: 2021,
    journal: 'Sleep Health 7(4):478–484',
    identifier: 'doi:10.1016/j.sleh.2021.03.005',
  },
  juliano2004: {
    authors: 'Juliano LM, Griffiths RR',
    year: 2004,
    journal: 'Psychopharmacology 176(1):1–29',
    identifier: 'doi:10.1007/s00213-004-2000-x',
  },
} as const satisfies Record<string, Source>
