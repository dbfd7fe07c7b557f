package org.attest.annotation.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Token;
import org.junit.jupiter.api.Test;

class TreeRepairTest {

    /** How this word hangs in its sentence: relation and head, each word at its first place. */
    private static String hang(String text, String word) {
        AnnotatedText read = TestTexts.annotate(text);
        Token token = read.tokens().stream().filter(each -> each.word().equals(word)).findFirst().orElseThrow();
        DependencyTree tree = read.treeOf(token.index());
        return tree.relation(token.index()) + " " + tree.head(token.index()).map(head -> read.token(head).word()).orElse("-");
    }

    @Test
    void givesAVerbTheSubjectThatALongDescriptionHasCutOff() {
        String text = "Ellen Mary Quirke, a nurse who opened the first clinic in Kilrush, died on 12 May at her home in Ennis.";
        assertThat(hang(text, "Quirke")).isEqualTo("nsubj died");
        assertThat(hang(text, "died")).isEqualTo("root -");
    }

    @Test
    void takesWhatIsDoneToAThingForAVerbWhereTheSentenceHasNone() {
        String text = "Ilse Brandt, who died in Husum on 3 March at the age of 94, sorted fish at twelve.";
        assertThat(hang(text, "Brandt")).isEqualTo("nsubj sorted");
        assertThat(hang(text, "fish")).isEqualTo("obj sorted");
    }

    @Test
    void givesAVerbTheSubjectOfItsInfinitive() {
        String text = "The order to free him came from Nadia.";
        assertThat(hang(text, "order")).isEqualTo("nsubj came");
        assertThat(hang(text, "free")).isEqualTo("acl order");
    }

    @Test
    void takesTheEarlierOfTwoSubjectsForWhoTheLaterIs() {
        String text = "Born in Kilrush in 1931, the daughter of a farmer, she studied history at a college in Limerick.";
        assertThat(hang(text, "daughter")).isEqualTo("appos she");
        assertThat(hang(text, "she")).isEqualTo("nsubj studied");
    }

    @Test
    void takesANameBetweenCommasForWhomThePhraseBeforeItSpeaksOf() {
        String text = "According to the team's coach, Rosa Levin, the robot failed in March.";
        assertThat(hang(text, "Levin")).isEqualTo("appos coach");
        assertThat(hang(text, "robot")).isEqualTo("nsubj failed");
        assertThat(hang("With the consent of the owner, Rosa Levin, they cut the trees.", "Levin")).isEqualTo("appos owner");
        assertThat(hang("At the gate, Rosa Levin, the nurse, was beaten.", "Levin")).isEqualTo("nsubj:pass beaten");
        assertThat(hang("After the meeting with the mayor, Rosa Levin went home.", "Levin")).isEqualTo("nsubj went");
    }

    @Test
    void closesARowOfDeedsBehindWhatWasSaid() {
        assertThat(hang("She packed a bag, said that she would write, and left for Lima.", "left")).isEqualTo("conj packed");
        assertThat(hang("Rustam Ergo put on a raincoat, told his wife that he was going out for bread, and never came back.", "came")).isEqualTo("conj put");
        assertThat(hang("He said that they packed a bag, and left for Lima.", "left")).isEqualTo("conj packed");
    }

    @Test
    void findsWhatAPronounBecomes() {
        assertThat(hang("The club made her its first chairwoman in 1981.", "her")).isEqualTo("obj made");
        assertThat(hang("The club made her its first chairwoman in 1981.", "chairwoman")).isEqualTo("xcomp made");
        assertThat(hang("The captain had made him his bodyguard.", "him")).isEqualTo("obj made");
    }

    @Test
    void findsWhoGaveAndWhoGot() {
        String text = "At the funeral one of his old friends, Henryk, gave my mother an envelope.";
        assertThat(hang(text, "one")).isEqualTo("nsubj gave");
        assertThat(hang(text, "mother")).isEqualTo("iobj gave");
    }

    @Test
    void leavesAQuotedSpeakerAndAHeadingAlone() {
        assertThat(hang("MS. VERHOEVEN: Thank you, Mrs. Bere.", "Thank")).doesNotStartWith("root");
    }

    @Test
    void hangsWhatSomebodyWasThenOnTheirName() {
        assertThat(hang("The party was founded by Anna Berg, then the mayor of Uelzen, and Paul Roth.", "mayor")).isEqualTo("appos Berg");
        assertThat(hang("The party was founded by Anna Berg, then the mayor of Uelzen, and Paul Roth.", "Roth")).isEqualTo("conj Berg");
        assertThat(hang("Paul Meyer, at the time a teacher in Bonn, saw the car.", "teacher")).isEqualTo("appos Meyer");
        assertThat(hang("He became a clerk, then a judge, and died in Bonn.", "judge")).doesNotStartWith("appos");
    }

    @Test
    void givesAVerbTheNameThatAPhraseBeforeItTookIn() {
        assertThat(hang("At sixty Milan Rus gave up the practice.", "Rus")).isEqualTo("nsubj gave");
        assertThat(hang("For that Samuel Osei got twelve years.", "Osei")).isEqualTo("nsubj got");
        assertThat(hang("For that Samuel Osei got twelve years.", "that")).isEqualTo("obl got");
        assertThat(hang("In Vienna sat two men.", "Vienna")).startsWith("obl");
    }

    @Test
    void joinsTwoDeedsThatASayingParts() {
        assertThat(hang("Soldiers burned the mill, the miller said, and shot his dogs.", "shot")).isEqualTo("conj burned");
        assertThat(hang("Soldiers burned the mill, the miller said, and shot his dogs.", "said")).isEqualTo("parataxis burned");
        assertThat(hang("When the news came, Adela dropped her pen, so Michel tells me, and walked to the station.", "walked")).isEqualTo("conj dropped");
        assertThat(hang("The miller said that he was ill and went home.", "went")).isNotEqualTo("conj burned");
    }

    @Test
    void takesNothingForASayingSetBetweenCommas() {
        assertThat(hang("He had been, he said, on a course in Accra.", "course")).isEqualTo("obl been");
        assertThat(hang("She was, he added, arrested in May and released in June.", "She")).isEqualTo("nsubj:pass arrested");
        assertThat(hang("She was, he added, arrested in May and released in June.", "released")).isEqualTo("conj arrested");
    }

    @Test
    void endsAClauseBetweenCommasBeforeTheNextDeed() {
        assertThat(hang("The captain handed the letter to his brother, who never opened it, and left for Oran.", "left")).isEqualTo("conj handed");
        assertThat(hang("He thanked the nurse who had washed him and fed him.", "fed")).isNotEqualTo("conj thanked");
    }

    @Test
    void leavesQuotedWordsToTheClauseThatTheyEnd() {
        assertThat(hang("He had met the inspector \"twice, maybe,\" he said.", "maybe")).isEqualTo("advmod met");
    }

    @Test
    void givesTheVerbWhatSomebodyIsAccusedOf() {
        assertThat(hang("The police accused the caretaker of negligence.", "negligence")).isEqualTo("obl accused");
        assertThat(hang("The court convicted a young man of killing his employer.", "killing")).isEqualTo("advcl convicted");
        assertThat(hang("They accused the head of the army.", "army")).isEqualTo("nmod head");
    }

    @Test
    void takesAParticipleForSomebodyBehindAnArticle() {
        String text = "The accused told the court that he had not known.";
        assertThat(hang(text, "accused")).isEqualTo("nsubj told");
        assertThat(hang(text, "The")).isEqualTo("det accused");
    }

    @Test
    void givesAVerbTheSubjectOfWhomAParticipleTells() {
        assertThat(hang("A man called Rufo Diaz gave me a rifle.", "man")).isEqualTo("nsubj gave");
        assertThat(hang("A man called Rufo Diaz gave me a rifle.", "called")).isEqualTo("acl man");
    }

    @Test
    void takesADeedByItsNameForTheSubject() {
        assertThat(hang("When the shelling began, we ran to the cellar.", "shelling")).isEqualTo("nsubj began");
    }

    @Test
    void tellsWhatThoseDidFromWhatWasDoneToThem() {
        assertThat(hang("Those who refused were locked in a barn.", "refused")).isEqualTo("acl:relcl Those");
        assertThat(hang("Those who refused were locked in a barn.", "Those")).isEqualTo("nsubj:pass locked");
    }

    @Test
    void putsWhatWasDoneNextBesideTheVerb() {
        String text = "Peter Brandt was taken to Lima, where he was held in the stadium and tortured.";
        assertThat(hang(text, "tortured")).isEqualTo("conj held");
    }

    @Test
    void takesBeenToForAJourney() {
        String text = "Peter Brandt had not been to Lima since Christmas.";
        assertThat(hang(text, "been")).isEqualTo("root -");
        assertThat(hang(text, "Lima")).isEqualTo("obl been");
        assertThat(hang(text, "Brandt")).isEqualTo("nsubj been");
    }

    @Test
    void letsAParticipleBehindAnArticleStandForThose() {
        assertThat(hang("The governor, Musa Dan, visited the wounded in hospital.", "wounded")).isEqualTo("obj visited");
        assertThat(hang("The wounded men were taken away.", "wounded")).isEqualTo("amod men");
    }

    @Test
    void hangsAParticipleBehindWhileOnItsVerb() {
        assertThat(hang("The Mission's patrol came under fire while escorting a convoy from Kidal to Tessalit.", "escorting")).isEqualTo("advcl came");
    }

    @Test
    void takesWhatLedSomebodyOutForPartOfTheDeed() {
        assertThat(hang("The guards let Karl Moe out of Peniche.", "Peniche")).isEqualTo("obl let");
        assertThat(hang("She painted a man of Peniche.", "Peniche")).isEqualTo("nmod man");
    }

    @Test
    void takesStandingAccusedForAPassive() {
        assertThat(hang("Epeli Naisoro and Vikash Lal stand charged with arson.", "stand")).isEqualTo("aux:pass charged");
        assertThat(hang("Karl Moe stands accused of fraud.", "Moe")).isEqualTo("nsubj:pass accused");
        assertThat(hang("Karl Moe stands beside the accused man.", "stands")).isEqualTo("root -");
    }

    @Test
    void opensAClauseWithUntil() {
        String text = "I held on to her arm until one of them, a boy called Kuyilan, struck me with the butt of his rifle.";
        assertThat(hang(text, "one")).isEqualTo("nsubj struck");
        assertThat(hang(text, "struck")).isEqualTo("advcl held");
        assertThat(hang("They stayed until the end of the war and left on Monday.", "end")).isEqualTo("obl stayed");
    }

    @Test
    void putsThoseBehindAPassiveInTheirPlace() {
        assertThat(hang("Killed were Karl Moe, 34, and Anna Berg, 12.", "Moe")).isEqualTo("nsubj:pass Killed");
        assertThat(hang("Also killed was Karl Moe, a nurse.", "killed")).isEqualTo("root -");
        assertThat(hang("The wounded were Karl Moe and Anna Berg.", "Moe")).isEqualTo("root -");
        assertThat(hang("Among those arrested were Karl Moe and Anna Berg.", "arrested")).isEqualTo("acl those");
    }
}
