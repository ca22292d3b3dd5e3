package mortal.experiments.store;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mortal.substrate.Stateful;

/// A fingerprint of a whole state: SHA-256 over names, types, lengths and bits. Equal for equal states on every
/// machine.
public final class StateHash {
    private StateHash() {}

    /// @return 64 hexadecimal digits
    public static String of(Stateful state) {
        MessageDigest digest = sha256();
        state.visit(new StateWriter(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
        return hex(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
