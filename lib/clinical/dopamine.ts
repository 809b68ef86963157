import { ingredientsIn } from '../core/medicine-match.ts'
import { ingredients } from './ingredients.ts'

const dopamine = ingredients.filter((one) => one.class === 'dopamine')

/** Whether a medicine, as the person named it, is one of the dopamine kind. An unknown name is simply unknown. */
export const isDopamine = (name: string): boolean => ingredientsIn(name, dopamine).length > 0
