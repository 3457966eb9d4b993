/** First names of people in Latin script, by which a capitalised word behind or alone is known to name somebody. */
const names = [
  "Aaron Abdul Abdullah Adam Adrian Agnes Ahmad Ahmed Aidan Aisha Akira Alan Albert Alberto Alejandro Alessandro Alex Alexander Alexandra Alexei Alfred Ali Alice Alicia Alina Allison Amanda Amara Amelia Amir Amit Amy Ana Anastasia Anders Andre Andrea Andreas Andrei Andrew Andrzej Angela Anil Anita Anja Anjali Anke Ann Anna Anne Annette Anthony Antoine Anton Antonia Antonio Anya Arjun Arne Arthur Arun Ashley Astrid Audrey Axel Aylin Ayse",
  "Barbara Beatrice Ben Benedikt Benjamin Bernard Bernd Beth Bettina Birgit Björn Bob Boris Brandon Brenda Brian Bridget Britta Bruce Bruno Camila Camille Carl Carla Carlos Carmen Carol Caroline Carolina Catherine Cathy Cecilia Charles Charlotte Cheryl Chiara Chloe Chris Christian Christina Christine Christoph Christopher Claire Clara Claudia Claus Colin Connor Craig Cristina Cynthia",
  "Dagmar Daniel Daniela Darren Dave David Deborah Deepak Denis Dennis Derek Diana Diane Diego Dieter Dimitri Dirk Dmitri Dominik Donald Donna Doris Dorothy Douglas Duncan Dylan Eduardo Edward Edwin Eileen Elaine Elena Eleanor Elias Elisabeth Elizabeth Ella Ellen Emanuel Emil Emilia Emily Emma Enrique Eric Erica Erik Erika Ernst Esther Ethan Eugene Eva Evelyn Fabian Fatima Felipe Felix Fernando Filip Fiona Florian Francesca Francesco Francis Francisco Franco Franz Frederic Frederik Friedrich Fritz",
  "Gabriel Gabriela Gareth Gary Gemma Geoffrey George Gerald Gerard Gerhard Gina Giorgio Giovanni Giulia Gloria Gordon Graham Greg Gregor Gregory Greta Guido Guillaume Gunnar Gustav Hamad Hans Harald Harold Harriet Harry Hasan Hassan Hector Heidi Heike Heinrich Helen Helena Helga Helmut Hendrik Henri Henrik Henry Herbert Hiroshi Holger Holly Howard Hugh Hugo Hussein Ian Ibrahim Igor Ines Inga Inge Ingrid Irene Irina Isaac Isabel Isabella Ivan",
  "Jack Jacob Jacques Jaime Jakob James Jamie Jan Jana Jane Janet Janine Jason Javier Jean Jeff Jeffrey Jennifer Jenny Jens Jeremy Jerry Jessica Jill Jim Joan Joanna Joanne Joachim Joao Jochen Joe Joel Johan Johanna Johannes John Johnny Jonas Jonathan Jordi Jorge José Jose Josef Joseph Joshua Josh Juan Judith Judy Julia Julian Julie Juliet Jun Jürgen Justin Karen Karim Karin Karl Karsten Katarina Kate Katharina Katherine Kathleen Kathy Katja Katrin Kazuo Keith Kelly Ken Kenneth Kenji Kerstin Kevin Khaled Khalid Kim Kimberly Kirsten Klaus Kristian Kristina Kumar Kurt Kyle",
  "Lars Laura Lauren Laurent Lea Leah Leila Lena Leo Leon Leonard Leonardo Leslie Linda Lisa Liz Lorenzo Louis Louise Luc Luca Lucas Lucia Lucy Luis Luisa Lukas Luke Lydia Lynn Magdalena Magnus Maja Malik Manfred Manuel Manuela Marc Marcel Marco Marcos Marcus Margaret Maria Marianne Marie Marina Mario Marion Marius Marko Markus Marta Martha Martin Martina Mary Massimo Mateo Mathias Matt Matteo Matthew Matthias Maureen Maurice Maya Megan Mehmet Melanie Melissa Michael Michaela Michel Michelle Miguel Mike Mikhail Miriam Mohamed Mohammad Mohammed Moritz Monica Monika Morten Muhammad Murat Mustafa",
  "Nadia Nadine Naomi Natalia Natalie Natasha Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Niels Nigel Nikolai Nils Nina Noah Noel Noor Nora Norbert Norman Olaf Ole Oleg Olga Oliver Olivia Omar Oscar Otto Pablo Paola Paolo Pamela Patricia Patrick Paul Paula Paulo Pavel Pedro Peggy Peter Petra Philip Philipp Philippe Phillip Pierre Pietro Piotr Priya Rachel Rafael Raj Rajesh Ralf Ralph Ramon Raphael Rashid Raul Ravi Raymond Rebecca Regina Reinhard Renate Rene Ricardo Richard Rick Rita Robert Roberto Robin Rodrigo Roger Roland Rolf Roman Ron Ronald Rosa Rosemary Ross Roy Rudolf Rupert Russell Ruth Ryan",
  "Sabine Sabrina Said Salim Sally Salma Salman Sam Samantha Sami Samir Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sergei Sergio Shannon Sharon Sheila Shirley Silke Silvia Simon Simone Sofia Sonia Sonja Sophia Sophie Stacy Stanley Stefan Stefania Steffen Stella Stephan Stephanie Stephen Steve Steven Stuart Sultan Suresh Susan Susanne Suzanne Sven Svetlana Sylvia Takashi Tamara Tanja Tanya Tara Tariq Tatiana Ted Teresa Terry Theo Theodor Theresa Thomas Thorsten Tim Timothy Tina Tobias Todd Tom Tomas Tomasz Tommy Toni Tony Tracy Trevor Tristan",
  "Udo Ulrich Ulrike Umar Ursula Ute Uwe Valentina Valerie Vanessa Vera Veronica Veronika Vijay Viktor Vikram Vincent Virginia Vivian Vladimir Walter Wendy Werner Wilhelm Wolfgang Yannick Yasmin Yuki Yuri Yusuf Yvonne Zachary Zoe",
];

const known: ReadonlySet<string> = new Set(names.join(" ").split(" "));

/** First names that are words too, and name somebody only before another name: Grace O'Connor, but Grace period. */
const ambiguous: ReadonlySet<string> = new Set(
  "April Art Bill Chase Christian Dawn Drew Faith Frank Grace Grant Hope Jan Joy Jun June Mark Max Miles Pat Rob Rose Sue Victor Will".split(
    " ",
  ),
);

/** A first name that is hardly ever anything else. */
export function isGivenName(word: string): boolean {
  if (ambiguous.has(word)) return false;
  return known.has(word) || (word.includes("-") && known.has(word.split("-", 1)[0] ?? ""));
}

/** A first name that may be a word as well. */
export function mayBeGivenName(word: string): boolean {
  return ambiguous.has(word);
}
