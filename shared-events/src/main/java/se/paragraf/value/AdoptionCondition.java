package se.paragraf.value;

/**
 * What a party made its adoption depend on.
 *
 * @param number counted from 1 within the adoption
 * @param text in the words of the minutes
 */
public record AdoptionCondition(int number, @SeveralLines String text) {

    /** Refuses a condition without a number or words. */
    public AdoptionCondition {
        if (number < 1) {
            throw new InvalidValueException(
                    "number",
                    new Wording("är inget villkors nummer", "is not a condition's number"),
                    new Wording("ett heltal från 1", "a whole number from 1"));
        }
        text = Check.text("text", text, Check.NOTE);
    }
}
